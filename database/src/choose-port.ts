/** The port of the embedded server: the one it had last time while that is free, otherwise any free one. */
import { createServer } from 'node:net';

const tryPort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });

export async function choosePort({ last }: { last?: number | undefined }): Promise<number> {
  const port = (last ? await tryPort(last) : null) ?? (await tryPort(0));
  if (port === null) throw new Error('No free port on 127.0.0.1 for PostgreSQL');
  return port;
}
