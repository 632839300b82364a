/** The one place where tests, and what they start, get their ports from. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which the system hands out ports by itself: nobody takes one of these while the server starts. */
const [FIRST_PORT, PORTS] = [20_000, 12_000];

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + randomInt(PORTS);
    if (await isFree(port)) return port;
  }
}
