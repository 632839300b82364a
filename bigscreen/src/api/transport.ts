/** Calls the product's API with fetch: adds the credentials, renews them once on 401, unwraps the envelope. */
import { networkError, toApiError } from './api-error';

/** Whoever is signed in, as the transport needs to know them. */
export type Credentials = {
  headers(): Record<string, string>;
  /** True when the call is worth repeating with fresh headers. */
  renew(): Promise<boolean>;
};
export type Call = {
  method?: 'GET' | 'POST' | 'PUT';
  path: string;
  query?: Record<string, string | undefined>;
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};
export type Fetch = typeof globalThis.fetch;
export type Transport = {
  /** The `data` of the answer (or the bare body where there is no envelope). */
  call<T>(call: Call): Promise<T>;
  /** The raw answer, for streams. */
  open(call: Call): Promise<Response>;
};

/** A line that says nothing for so long is dead. A photo over a slow line takes longer than a question. */
const ANSWER_MS = 20_000;
const UPLOAD_MS = 180_000;

export function createTransport(options: { credentials?: Credentials; fetch?: Fetch } = {}): Transport {
  const { credentials, fetch = (input, init) => globalThis.fetch(input, init) } = options;
  let renewing: Promise<boolean> | undefined;

  const send = async (call: Call): Promise<Response> => {
    try {
      return await fetch(addressOf(call), {
        method: call.method ?? 'GET',
        headers: {
          Accept: 'application/json',
          ...(call.json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...credentials?.headers(),
          ...call.headers,
        },
        body: call.form ?? (call.json === undefined ? undefined : JSON.stringify(call.json)),
        signal: call.signal,
      });
    } catch {
      throw networkError();
    }
  };

  /** A refresh token is single-use: calls that fail together share one renewal. */
  const renewOnce = (): Promise<boolean> => {
    if (!credentials) return Promise.resolve(false);
    renewing ??= credentials.renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  const open = async (call: Call): Promise<Response> => {
    let response = await send(call);
    if (response.status === 401 && (await renewOnce())) response = await send(call);
    if (!response.ok) throw toApiError(response.status, await readJson(response));
    return response;
  };

  return {
    open,
    async call<T>(call: Call): Promise<T> {
      const abort = new AbortController();
      const giveUp = () => abort.abort();
      const timer = setTimeout(giveUp, call.form ? UPLOAD_MS : ANSWER_MS);
      call.signal?.addEventListener('abort', giveUp);
      try {
        const body = await readJson(await open({ ...call, signal: abort.signal }));
        return (isEnvelope(body) ? body.data : body) as T;
      } finally {
        clearTimeout(timer);
        call.signal?.removeEventListener('abort', giveUp);
      }
    },
  };
}

function addressOf({ path, query = {} }: Call): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '');
  try {
    return text ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

const isEnvelope = (body: unknown): body is { data: unknown } =>
  typeof body === 'object' && body !== null && 'data' in body;
