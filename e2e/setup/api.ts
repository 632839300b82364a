/** The API as a program asks it: what the page says must be what the server then says to anybody. */
import type { DemoAccounts } from '../../testing/product';
import { CODE } from './h5';
import { staffToken } from './staff-token';
import type { Sandbox } from './sandbox';

// Not typed by the contract on purpose: a test that trusted its types would not notice an answer that breaks it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; data: any; code: string | null };
export type Api = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
};

export function apiOf(url: string, token?: string, actingAs?: string): Api {
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(actingAs ? { 'x-acting-as': actingAs } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const json = text.startsWith('{') ? JSON.parse(text) : {};
    return {
      status: response.status,
      data: json.data ?? json,
      code: json.error?.details?.code ?? null,
    };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body = {}) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
  };
}

export async function staffApi(url: string, accounts: DemoAccounts, role: string): Promise<Api> {
  const { email = '', password = '' } = accounts.panel.find((one) => one.role === role) ?? {};
  const { DATA_DIR: dataDir = '' } = process.env;
  return apiOf(url, await staffToken({ url, dataDir, email, password }));
}

/** A party who registers by a text message. */
export async function registerParty({
  url,
  sandbox,
  phone,
  name,
}: {
  url: string;
  sandbox: Sandbox;
  phone: string;
  name: string;
}): Promise<{ id: string; api: Api; token: string }> {
  const guest = apiOf(url);
  const { version } = (await guest.get('/api/privacy-notice')).data;
  const ask = () => guest.post('/api/auth/sms-codes', { phone, purpose: 'register' });
  const smsCode = await sandbox.nextText(phone, ask, CODE);
  const { data } = await guest.post('/api/auth/register', {
    kind: 'person',
    phone,
    smsCode,
    name,
    consent: { privacy: version },
  });
  return { id: data.account.id, api: apiOf(url, data.jwt), token: data.jwt };
}
