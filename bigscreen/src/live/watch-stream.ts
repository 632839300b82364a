/**
 * Keeps one event stream open for as long as the page lives: by fetch, because EventSource cannot send credentials.
 * A silent line is a dead line: the server says something at least every 15 seconds.
 */
import { ApiRefusal } from '@tiaohe/config';
import type { Transport } from '../api/transport';
import { backoff } from './backoff';
import { createEventParser, type ServerEvent } from './parse-events';

export type Connection = 'connecting' | 'live' | 'retrying' | 'off';
export type StreamOptions = {
  transport: Transport;
  path: string;
  onEvent: (event: ServerEvent) => void;
  onConnection: (connection: Connection) => void;
  /** The server does not want us: nothing is tried again. */
  onRefused: (error: ApiRefusal) => void;
};

const SILENCE_MS = 40_000;
/** After so many tries in vain the light says so, though trying goes on. */
const TRIES_BEFORE_OFF = 4;

/** @returns a function that closes the stream for good. */
export function watchStream({
  transport,
  path,
  onEvent,
  onConnection,
  onRefused,
}: StreamOptions): () => void {
  let isClosed = false;
  let attempt = 0;
  let abort = new AbortController();
  let wake: () => void = () => undefined;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const listen = async () => {
    abort = new AbortController();
    let silence = setTimeout(() => abort.abort(), SILENCE_MS);
    try {
      const response = await transport.open({
        path,
        headers: { Accept: 'text/event-stream' },
        signal: abort.signal,
      });
      const reader = response.body?.getReader();
      if (!reader) return;
      const parse = createEventParser();
      const decoder = new TextDecoder();
      attempt = 0;
      onConnection('live');
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(() => abort.abort(), SILENCE_MS);
        parse(decoder.decode(value, { stream: true })).forEach(onEvent);
      }
    } finally {
      clearTimeout(silence);
    }
  };

  const keepListening = async () => {
    onConnection('connecting');
    while (!isClosed) {
      try {
        await listen();
      } catch (error) {
        if (!isClosed && error instanceof ApiRefusal && (error.status === 401 || error.status === 403)) {
          onConnection('off');
          onRefused(error);
          return;
        }
      }
      if (isClosed) return;
      attempt += 1;
      onConnection(attempt > TRIES_BEFORE_OFF ? 'off' : 'retrying');
      await pause(backoff(attempt));
    }
  };

  const hurry = () => wake();
  const giveUp = () => abort.abort();
  globalThis.addEventListener('online', hurry);
  globalThis.addEventListener('offline', giveUp);
  void keepListening();

  return () => {
    isClosed = true;
    abort.abort();
    wake();
    globalThis.removeEventListener('online', hurry);
    globalThis.removeEventListener('offline', giveUp);
  };
}
