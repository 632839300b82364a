/** The line to a real PostgreSQL, which a test can cut and mend: nothing of ours or of PostgreSQL's is replaced. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Line = {
  port: number;
  /** Nobody is reached any more: open connections break, new ones are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Cuts the connections that say this word from now on, before PostgreSQL hears it; null: none. */
  cutAtWord(word: string | null): void;
};

export async function openLine({ to }: { to: number }): Promise<Line> {
  const ends = new Set<Socket>();
  let word: string | null = null;
  const server = createServer((caller) => {
    const far = connect(to, '127.0.0.1');
    const break_ = () => [caller, far].forEach((end) => end.destroy());
    for (const end of [caller, far]) {
      ends.add(end);
      end.on('error', break_).on('close', () => {
        ends.delete(end);
        break_();
      });
    }
    far.on('data', (bytes) => caller.write(bytes));
    caller.on('data', (bytes) => (word && bytes.includes(word) ? break_() : far.write(bytes)));
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async cut() {
      const closed = once(server, 'close');
      server.close();
      ends.forEach((end) => end.destroy());
      await closed;
    },
    mend: () => listen(port),
    cutAtWord: (said) => {
      word = said;
    },
  };
}
