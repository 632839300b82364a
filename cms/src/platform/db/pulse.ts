/**
 * Feels every second whether the database answers, on a connection of its own: `/health` says at once what was felt last,
 * however busy or dead everything else is.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export type Pulse = {
  isAlive(): boolean;
  /** Feels once, then goes on. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

const EVERY_MS = 1_000;
/** A busy database answers `select 1` in milliseconds on a connection that is there already. */
const PATIENCE_MS = 1_000;

export function createPulse({ databaseUrl }: { databaseUrl: string }): Pulse {
  const stopping = new AbortController();
  let client: Client | null = null;
  let isAlive = false;
  let beating: Promise<void> = Promise.resolve();

  function lose(lost: Client): void {
    if (client === lost) client = null;
    isAlive = false;
    void lost.end().catch(() => undefined);
  }

  async function open(): Promise<Client> {
    const next = new Client({
      connectionString: databaseUrl,
      application_name: 'tiaohe-health',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    // A server that dies says so here, before the next beat.
    next.on('error', () => lose(next));
    next.on('end', () => lose(next));
    await next.connect();
    return next;
  }

  async function feel(): Promise<void> {
    try {
      client ??= await open();
      await client.query('select 1');
      isAlive = true;
    } catch {
      isAlive = false;
      if (client) lose(client);
    }
  }

  async function beat(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (!stopping.signal.aborted) await feel();
    }
  }

  return {
    isAlive: () => isAlive,
    async start() {
      await feel();
      beating = beat();
    },
    async stop() {
      stopping.abort();
      await beating;
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
