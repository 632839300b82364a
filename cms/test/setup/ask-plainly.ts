/** Asks with the address and the headers as they are written: fetch would tidy them, and unpack what comes. */
import { request } from 'node:http';

export type Seen = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
};

export const askPlainly = (
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const call = request({ hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject).end();
  });
