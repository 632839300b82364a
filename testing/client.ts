/** A person with a browser: calls the API with their token, and reads what the sandbox's vendors received. */
import { until } from './until';

/** Not typed by the contract on purpose: a test that trusted its types would not notice an answer that breaks it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Untrusted = any;

export type Answer = {
  status: number;
  data: Untrusted;
  error: { code: string; fields?: { field: string }[]; missing?: { fact: string; field: string }[] } | null;
  meta: Untrusted;
  /** The sentence of a refusal. */
  message?: string;
};
export type Client = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  /** The first of a stream that never ends: its status. */
  peek(path: string): Promise<Answer>;
};

export function clientOf(url: string, token?: string, actingAs?: string): Client {
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(isForm ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(actingAs ? { 'x-acting-as': actingAs } : {}),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const json = text.startsWith('{') ? JSON.parse(text) : {};
    return {
      status: response.status,
      data: json.data ?? (json.error ? null : json),
      meta: json.meta,
      error: json.error ? json.error.details : null,
      ...(json.error && { message: json.error.message }),
    };
  };
  const peek = async (path: string): Promise<Answer> => {
    const leave = new AbortController();
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(actingAs ? { 'x-acting-as': actingAs } : {}),
    };
    const { status } = await fetch(`${url}${path}`, { headers, signal: leave.signal });
    leave.abort();
    return { status, data: null, error: null, meta: null };
  };
  return {
    peek,
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    remove: (path) => ask('DELETE', path),
  };
}

export async function smsCode(url: string, phone: string, purpose: string, token?: string): Promise<string> {
  const before = (
    (await clientOf(url).get(`/sandbox/api/messages?to=${phone}`)).data as { id: string }[]
  ).map(({ id }) => id);
  const asked = await clientOf(url, token).post('/api/auth/sms-codes', { phone, purpose });
  if (asked.status !== 202) throw new Error(`sms-codes: ${asked.status} ${JSON.stringify(asked.error)}`);
  return until(async () => {
    const messages = (await clientOf(url).get(`/sandbox/api/messages?to=${phone}`)).data as {
      id: string;
      text: string;
    }[];
    const fresh = messages.find(({ id, text }) => !before.includes(id) && /\d{6}/.test(text));
    return fresh && /\d{6}/.exec(fresh.text)?.[0];
  }, `a code for ${phone}`);
}

export async function register(
  url: string,
  { phone, name }: { phone: string; name: string },
): Promise<{ client: Client; token: string }> {
  const { version } = (await clientOf(url).get('/api/privacy-notice')).data;
  const code = await smsCode(url, phone, 'register');
  const answer = await clientOf(url).post('/api/auth/register', {
    kind: 'person',
    phone,
    smsCode: code,
    name,
    consent: { privacy: version },
  });
  if (answer.status !== 201) throw new Error(`register: ${answer.status} ${JSON.stringify(answer.error)}`);
  return { client: clientOf(url, answer.data.jwt), token: answer.data.jwt };
}

/** The first sign-in of an account that staff opened: by a code, and then a password of one's own. */
export async function activate(url: string, phone: string): Promise<{ client: Client; token: string }> {
  const code = await smsCode(url, phone, 'login');
  const first = await clientOf(url).post('/api/auth/sms-login', { phone, smsCode: code });
  const chosen = await clientOf(url, first.data.jwt).put('/api/me', { password: 'Heqi-tiaojie-2026' });
  if (chosen.status !== 200) throw new Error(`activate: ${chosen.status} ${JSON.stringify(chosen.error)}`);
  return signIn(url, phone, 'Heqi-tiaojie-2026');
}

export async function signIn(
  url: string,
  identifier: string,
  password: string,
): Promise<{ client: Client; token: string; session: Untrusted }> {
  const answer = await clientOf(url).post('/api/auth/local', { identifier, password });
  if (answer.status !== 200) throw new Error(`local: ${answer.status} ${JSON.stringify(answer.error)}`);
  return { client: clientOf(url, answer.data.jwt), token: answer.data.jwt, session: answer.data };
}

export async function staffSignIn(url: string, email: string, password: string): Promise<Client> {
  const answer = await clientOf(url).post('/admin/login', { email, password });
  const token = answer.data.accessToken ?? answer.data.token;
  if (!token) throw new Error(`admin login: ${answer.status}`);
  return clientOf(url, token);
}
