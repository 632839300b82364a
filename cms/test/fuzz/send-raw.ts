/** Sends a request as it is, mistakes and all, and waits for the first of the answer. */
import { request as open } from 'node:http';
import type { OddRequest } from './odd-requests';

/** `status` 0: the line was dropped, or nobody answered in time. `code` is the word of a refusal. */
export type Answered = { status: number; code: string; text: string };

const PATIENCE_MS = 40_000;
const ENOUGH = 4_000;

export function sendRaw(
  url: string,
  { method, target, headers, body }: OddRequest,
  token?: string,
): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const dropped = (why: string) => resolve({ status: 0, code: '', text: why });
    const sent = open({
      hostname,
      port,
      method,
      // As every browser does, and no further: what else is wrong in it stays wrong.
      path: encodeURI(target).replace(/%25/g, '%'),
      headers: {
        ...headers,
        'content-length': body.length,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      agent: false,
      timeout: PATIENCE_MS,
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', (error) => dropped(error.message));
    sent.on('response', (response) => {
      let text = '';
      const done = () => {
        const status = response.statusCode ?? 0;
        resolve({ status, code: /"code":"(\w+)"/.exec(text)?.[1] ?? '', text: text.slice(0, 500) });
        sent.destroy();
      };
      // A stream of events never ends, a large file need not.
      if (response.headers['content-type']?.includes('event-stream')) return done();
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text.length > ENOUGH ? done() : (text += chunk)));
      response.on('end', done);
      response.on('error', done);
    });
    sent.end(body);
  });
}
