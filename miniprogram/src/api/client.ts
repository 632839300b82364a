/** The transport of this app, and short words for its calls. */
import { type Query } from '@tiaohe/config';
import { platform } from '@/platform';
import { createTransport, type Attachment, type Owed } from './transport';
import { tokens } from './tokens';
import { uniSend } from './uni-send';

let sessionEnded: () => void = () => undefined;
export const onSessionEnded = (listener: () => void): void => {
  sessionEnded = listener;
};

let owed: (code: Owed) => void = () => undefined;
export const onOwed = (listener: (code: Owed) => void): void => {
  owed = listener;
};

export const request = createTransport({
  origin: platform.serverOrigin,
  send: uniSend,
  tokens,
  onSessionEnded: () => sessionEnded(),
  onOwed: (code) => owed(code),
});

export const list = <T>(path: string, query?: Query) => request<T[]>({ path, query });
export const get = async <T>(path: string, query?: Query): Promise<T> =>
  (await request<T>({ path, query })).data;
export const getPublic = async <T>(path: string, query?: Query): Promise<T> =>
  (await request<T>({ path, query, anonymous: true })).data;
export const post = async <T>(path: string, body: object = {}): Promise<T> =>
  (await request<T>({ method: 'POST', path, body })).data;
export const postPublic = async <T>(path: string, body: object): Promise<T> =>
  (await request<T>({ method: 'POST', path, body, anonymous: true })).data;
export const put = async <T>(path: string, body: object): Promise<T> =>
  (await request<T>({ method: 'PUT', path, body })).data;
export const remove = async (path: string): Promise<void> => {
  await request<null>({ method: 'DELETE', path });
};
export const upload = async <T>(path: string, body: object, attachment: Attachment): Promise<T> =>
  (await request<T>({ method: 'POST', path, body, attachment })).data;
