/** Calls the product's API with fetch: adds the credentials, renews them once on 401, unwraps the envelope. */
import { noLine, parseJson, readAnswer, shareRun, toRefusal, withQuery } from '@tiaohe/config';

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

  const send = async (call: Call): Promise<Response> => {
    try {
      return await fetch(withQuery(call.path, call.query), {
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
      throw noLine();
    }
  };

  const renewOnce = shareRun(async () => (await credentials?.renew()) ?? false);

  const open = async (call: Call): Promise<Response> => {
    let response = await send(call);
    if (response.status === 401 && (await renewOnce())) response = await send(call);
    if (!response.ok) throw toRefusal({ status: response.status, body: await readJson(response) });
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
        return readAnswer<T>(await readJson(await open({ ...call, signal: abort.signal }))).data;
      } finally {
        clearTimeout(timer);
        call.signal?.removeEventListener('abort', giveUp);
      }
    },
  };
}

const readJson = async (response: Response): Promise<unknown> =>
  parseJson(await response.text().catch(() => ''));
