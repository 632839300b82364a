/** One connection that hears PostgreSQL's notifications: new outbox rows, timeline entries, notices, changed access. */
import { Client } from 'pg';

export const CHANNELS = ['outbox', 'timeline', 'notices', 'access', 'clock'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Listener = {
  on(channel: Channel, hear: (payload: string) => void): () => void;
  /** False while the connection is down: then nothing may be answered from a cache that it keeps fresh. */
  isConnected(): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const RECONNECT_MS = 1_000;

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

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: databaseUrl,
      application_name: 'tiaohe-listener',
      keepAlive: true,
    });
    next.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    next.on('error', (error) => log(`Listener: ${error.message}`));
    next.on('end', () => {
      client = undefined;
      if (!isStopped)
        setTimeout(() => void connect().catch((error: Error) => log(error.message)), RECONNECT_MS).unref();
    });
    await next.connect();
    await onConnect?.(next);
    for (const channel of CHANNELS) await next.query(`listen ${channel}`);
    client = next;
    // What was said while nobody listened is unknown, so everything is to be looked at again.
    for (const channel of CHANNELS) tell(channel, '');
  }

  return {
    on(channel, hear) {
      hearers.get(channel)?.add(hear);
      return () => hearers.get(channel)?.delete(hear);
    },
    isConnected: () => client !== undefined,
    start: connect,
    async stop() {
      isStopped = true;
      await client?.end();
    },
  };
}
