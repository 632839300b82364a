/** Server-sent events over a Koa context. A comment every 15 seconds keeps proxies from closing a quiet stream. */
import { PassThrough } from 'node:stream';
import type { Context } from 'koa';

const HEARTBEAT_MS = 15_000;

/** @typeParam E what each event carries, by its name: a type of the contracts. */
export type EventStream<E = Record<string, unknown>> = {
  send<N extends keyof E & string>(event: N, data: E[N]): void;
  onClose(end: () => void): void;
};

export function openEventStream<E = Record<string, unknown>>(ctx: Context): EventStream<E> {
  const stream = new PassThrough();
  ctx.req.socket.setTimeout(0);
  ctx.req.socket.setNoDelay(true);
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  ctx.body = stream;
  stream.write(': connected\n\n');
  const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
  const ends: (() => void)[] = [];
  ctx.req.on('close', () => {
    clearInterval(heartbeat);
    ends.forEach((end) => end());
    stream.end();
  });
  return {
    send: (event, data) => void stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    onClose: (end) => void ends.push(end),
  };
}
