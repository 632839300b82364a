/** A line to the server that one writes to by hand: half a request, drop by drop, or cut in the middle. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Line = {
  write(bytes: string | Buffer): void;
  /** Piece by piece with a pause after each, until all is sent or the line is closed. */
  drip(bytes: Buffer, piece: number, pauseMs: number): Promise<void>;
  cut(): void;
  /** The status of the answer and its code, once there is one. */
  answer(): Promise<{ status: number; code: string | null }>;
  closed: Promise<void>;
};

export function openLine(url: string): Line {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  let isClosed = false;
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  void closed.then(() => (isClosed = true));
  const hasAnswer = () => /\r\n\r\n[^]*"error"|\r\n\r\n[^]*"data"/.test(text);
  return {
    closed,
    write: (bytes) => void socket.write(bytes),
    cut: () => socket.destroy(),
    async drip(bytes, piece, pauseMs) {
      for (let at = 0; at < bytes.length && !isClosed && !hasAnswer(); at += piece) {
        socket.write(bytes.subarray(at, at + piece));
        await sleep(pauseMs);
      }
    },
    async answer() {
      while (!hasAnswer() && !isClosed) await sleep(20);
      const code = /"code":"(\w+)"/.exec(text)?.[1] ?? null;
      return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), code };
    },
  };
}

const BOUNDARY = '----by-hand';
const PART = (name: string, more = '') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;

/** A form with a kind and one file, as bytes; `announced` is the length that its head speaks of. */
export function formByHand({
  file,
  path,
  token,
  host,
  announced,
}: {
  file: Buffer;
  path: string;
  token?: string;
  host: string;
  announced?: number;
}) {
  const body = Buffer.concat([
    Buffer.from(`${PART('kind')}evidence\r\n${PART('file', '; filename="证据.png"')}`),
    file,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const head =
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n` +
    `${token ? `Authorization: Bearer ${token}\r\n` : ''}Content-Length: ${announced ?? body.length}\r\n\r\n`;
  return { head, body };
}
