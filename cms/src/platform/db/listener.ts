/** One connection that hears PostgreSQL's notifications: new outbox rows, timeline entries, notices, changed access. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export const CHANNELS = ['outbox', 'timeline', 'notices', 'access', 'clock', 'jobs'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Listener = {
  on(channel: Channel, hear: (payload: string) => void): () => void;
  /** False while the connection is down: then nothing may be answered from a cache that it keeps fresh. */
  isConnected(): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Soon: until then nothing is answered from memory, and others may take our work for a dead process's. */
const RECONNECT_MS = 300;
const CONNECT_WITHIN_MS = 5_000;

type Options = {
  databaseUrl: string;
  log: (message: string) => void;
  /** Done on every new connection before it is used. */
  onConnect?: (client: Client) => Promise<unknown>;
};

export function createListener({ databaseUrl, log, onConnect }: Options): Listener {
  const hearers = new Map<Channel, Set<(payload: string) => void>>(
    CHANNELS.map((channel) => [channel, new Set()]),
  );
  let client: Client | undefined;
  let isStopped = false;

  const tell = (channel: string, payload: string) =>
    hearers.get(channel as Channel)?.forEach((hear) => hear(payload));

  /** @returns what resolves when the connection ends. */
  async function connect(): Promise<{ ended: Promise<void> }> {
    const next = new Client({
      connectionString: databaseUrl,
      application_name: 'tiaohe-listener',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    });
    const ended = new Promise<void>((resolve) => {
      next.once('end', () => {
        if (client === next) client = undefined;
        resolve();
      });
    });
    next.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    next.on('error', (error) => log(`Listener: ${error.message}`));
    try {
      await next.connect();
      await onConnect?.(next);
      for (const channel of CHANNELS) await next.query(`listen ${channel}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    client = next;
    // What was said while nobody listened is unknown, so everything is to be looked at again.
    for (const channel of CHANNELS) tell(channel, '');
    return { ended };
  }

  async function stay(first: Promise<void>): Promise<void> {
    await first;
    while (!isStopped) {
      await sleep(RECONNECT_MS, undefined, { ref: false });
      if (isStopped) return;
      await connect().then(
        ({ ended }) => ended,
        (error: Error) => log(`Listener: ${error.message}`),
      );
    }
  }

  return {
    on(channel, hear) {
      hearers.get(channel)?.add(hear);
      return () => hearers.get(channel)?.delete(hear);
    },
    isConnected: () => client !== undefined,
    async start() {
      const { ended } = await connect();
      void stay(ended);
    },
    async stop() {
      isStopped = true;
      await client?.end();
    },
  };
}
