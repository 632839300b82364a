/** PostgreSQL's COPY as Node streams, on top of pg's own protocol: the fastest way that keeps every type exact. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Socket } from 'node:net';
import type { Client } from 'pg';

/** The part of pg's connection that COPY needs; its published types leave it out. */
type Wire = {
  stream: Socket;
  query: (sql: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  sendCopyFail: (reason: string) => void;
};
type Query = Parameters<Client['query']>[0];

/** Chunks of `COPY … TO STDOUT`, in text format: one line for each row. */
export function copyOut(client: Client, sql: string): Readable {
  let wire: Wire | undefined;
  const stream = new Readable({
    read() {
      wire?.stream.resume();
    },
  });
  const query = {
    submit(connection: Wire) {
      wire = connection;
      connection.query(sql);
    },
    handleCopyData({ chunk }: { chunk: Buffer }, connection: Wire) {
      // The reader is slower than the server: let TCP hold it back.
      if (!stream.push(chunk)) connection.stream.pause();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => stream.push(null),
    handleError: (error: Error) => stream.destroy(error),
  };
  client.query(query as unknown as Query);
  return stream;
}

/** Sends lines to `COPY … FROM STDIN`, and resolves once the server has taken all of them. */
export function copyIn(client: Client, sql: string, lines: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const send = async (connection: Wire) => {
      try {
        for await (const line of lines) {
          connection.sendCopyFromChunk(line);
          if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
        }
        connection.endCopyFrom();
      } catch (error) {
        connection.sendCopyFail(error instanceof Error ? error.message : 'unreadable');
      }
    };
    const query = {
      submit: (connection: Wire) => connection.query(sql),
      handleCopyInResponse: (connection: Wire) => void send(connection),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      // After an error pg forgets the query, so no ready-for-query comes here.
      handleError: reject,
    };
    client.query(query as unknown as Query);
  });
}
