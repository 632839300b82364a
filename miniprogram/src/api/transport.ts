/** The one road to the server: adds who is asking, refreshes the session once, turns refusals into errors. */
import type { Answer, RefreshedSession } from '@tiaohe/config';
import { ApiRefusal, toRefusal } from './refusal';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Query = Record<string, string | number | boolean | null | undefined>;
export type Attachment = { path: string; name: string };
export type Call = {
  method?: Method;
  path: string;
  query?: Query;
  body?: object;
  /** Sent as multipart `file`; the body's entries become form fields. */
  attachment?: Attachment;
  /** Signing in and public pages carry no token. */
  anonymous?: boolean;
};
export type Wire = {
  method: Method;
  url: string;
  headers: Record<string, string>;
  body?: object;
  attachment?: Attachment;
};
export type Reply = { status: number; body: unknown };
export type Tokens = { jwt: string; refreshToken: string; acting: string | null };

export type TransportOptions = {
  origin: string;
  send: (wire: Wire) => Promise<Reply>;
  tokens: { read(): Tokens | null; write(tokens: Tokens): void };
  onSessionEnded: () => void;
  /** The account owes something before it may go on: a password, or who it belongs to. */
  onOwed?: (code: Owed) => void;
};
export type Owed = 'PASSWORD_REQUIRED' | 'IDENTITY_REQUIRED';
const isOwed = (code: string): code is Owed => code === 'PASSWORD_REQUIRED' || code === 'IDENTITY_REQUIRED';

export function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

export function createTransport({ origin, send, tokens, onSessionEnded, onOwed }: TransportOptions) {
  let refreshing: Promise<boolean> | null = null;

  const dispatch = ({ method = 'GET', path, query, body, attachment, anonymous }: Call): Promise<Reply> => {
    const held = anonymous ? null : tokens.read();
    const headers: Record<string, string> = {};
    if (held) headers['Authorization'] = `Bearer ${held.jwt}`;
    if (held?.acting) headers['X-Acting-As'] = held.acting;
    return send({ method, url: origin + withQuery(path, query), headers, body, attachment });
  };

  async function refresh(): Promise<boolean> {
    const held = tokens.read();
    if (!held) return false;
    const { refreshToken } = held;
    const reply = await dispatch({
      method: 'POST',
      path: '/api/auth/refresh',
      body: { refreshToken },
      anonymous: true,
    });
    if (reply.status !== 200) return false;
    // Strapi answers without an envelope, our own endpoints with one.
    const answer = reply.body as Partial<RefreshedSession>;
    const jwt = answer.jwt ?? answer.data?.jwt;
    if (!jwt) return false;
    tokens.write({
      ...held,
      jwt,
      refreshToken: answer.refreshToken ?? answer.data?.refreshToken ?? refreshToken,
    });
    return true;
  }

  /** Many calls may be refused at the same moment; they share one refresh, since a refresh token works once. */
  const refreshOnce = (): Promise<boolean> => {
    refreshing ??= refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };

  return async function call<T, M = Record<string, unknown>>(request: Call): Promise<Answer<T, M>> {
    let reply = await dispatch(request);
    if (reply.status === 401 && !request.anonymous && tokens.read()) {
      if (await refreshOnce()) {
        reply = await dispatch(request);
        // The role that was acted in may have been taken away; the person is still signed in, in what is left to them.
        const held = tokens.read();
        if (reply.status === 401 && held?.acting) {
          tokens.write({ ...held, acting: null });
          reply = await dispatch(request);
        }
      }
      if (reply.status === 401) onSessionEnded();
    }
    if (reply.status >= 400) {
      const refusal = toRefusal(reply);
      if (isOwed(refusal.code)) onOwed?.(refusal.code);
      throw refusal;
    }
    return (reply.body || { data: null }) as Answer<T, M>;
  };
}

export const isRefusal = (error: unknown): error is ApiRefusal => error instanceof ApiRefusal;
