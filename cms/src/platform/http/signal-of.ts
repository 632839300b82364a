/** Says when the caller of a request has gone before the answer was there. */
import type { Context } from 'koa';

export function signalOf({ res }: Context): AbortSignal {
  const leaving = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) leaving.abort();
  });
  if (res.destroyed) leaving.abort();
  return leaving.signal;
}
