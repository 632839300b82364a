/** The one road to the server: adds who is asking, refreshes the session once, turns refusals into errors. */
import {
  type Answer,
  type Query,
  readAnswer,
  readTokens,
  shareRun,
  toRefusal,
  withQuery,
} from '@tiaohe/config';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
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

export function createTransport({ origin, send, tokens, onSessionEnded, onOwed }: TransportOptions) {
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
    const pair = readTokens({ body: reply.body, refreshToken });
    if (pair) tokens.write({ ...held, ...pair });
    return pair !== null;
  }
  const refreshOnce = shareRun(refresh);

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
    return readAnswer<T, M>(reply.body);
  };
}
