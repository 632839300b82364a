/**
 * Reads that cost PostgreSQL much: by lane, on connections of their own, read only, and ended in PostgreSQL as soon as
 * nobody waits for them any more.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { createGate, type Gate } from '../gate';
import { refuse } from '../http/refusal';
import { LANES, type LaneName } from '../lanes';

export type HeavyReads = {
  /** @throws BUSY when the lane is full or the asker has gone */
  read<T>(asked: {
    lane: LaneName;
    /** Aborted when whoever asked has gone. */
    signal?: AbortSignal;
    /** All its queries run one after another on one connection, in one read-only transaction. */
    work: (db: Knex) => Promise<T>;
  }): Promise<T>;
};

/** What knex has and its types do not tell. */
type Client = {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  /** Opens a connection for it: the pool may be full of what is to be cancelled. */
  cancelQuery(connection: object): Promise<unknown>;
};

export const HEAVY_CONNECTIONS = Object.values(LANES).reduce((sum, { places }) => sum + places, 0);

const CANCEL_AGAIN_MS = 200;

/** @param pool of HEAVY_CONNECTIONS: whoever has a place in a lane finds a connection. */
export function createHeavyReads(pool: Knex): HeavyReads {
  const client = pool.client as Client;
  const gates = Object.fromEntries(
    Object.entries(LANES).map(([name, lane]) => [name, createGate(lane)]),
  ) as Record<LaneName, Gate>;

  return {
    async read({ lane, signal, work }) {
      const leave = await gates[lane].enter(signal);
      try {
        return await onOneConnection({ client, pool, signal, work });
      } finally {
        leave();
      }
    },
  };
}

async function onOneConnection<T>({
  client,
  pool,
  signal,
  work,
}: {
  client: Client;
  pool: Knex;
  signal: AbortSignal | undefined;
  work: (db: Knex) => Promise<T>;
}): Promise<T> {
  const connection = await client.acquireConnection();
  let isDone = false;
  let cancelling: Promise<unknown> | undefined;
  // Again until it is over: a word that comes between two queries is lost, and the next one would run.
  const cancelUntilDone = async () => {
    while (!isDone) {
      await client.cancelQuery(connection).catch(() => undefined);
      if (!isDone) await sleep(CANCEL_AGAIN_MS);
    }
  };
  const cancel = () => {
    cancelling = cancelUntilDone();
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await pool.transaction(
      (trx) => {
        if (signal?.aborted) refuse('BUSY');
        return work(trx);
      },
      { readOnly: true, connection },
    );
  } finally {
    isDone = true;
    signal?.removeEventListener('abort', cancel);
    // A word that comes late would end the query of whoever has the connection next.
    await cancelling;
    await client.releaseConnection(connection);
  }
}
