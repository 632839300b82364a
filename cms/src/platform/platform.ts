/** What every service of the product is handed: database, clock, keys, listener, vendors. Never fetched from the air. */
import { embeddedUrl } from '@tiaohe/database';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { createClock, type Clock } from './clock';
import { createFieldCipher, type FieldCipher } from './crypto/field-cipher';
import { createHeavyReads, HEAVY_CONNECTIONS, type HeavyReads } from './db/heavy-reads';
import { holdInstance, newInstance } from './db/instance';
import { createListener, type Listener } from './db/listener';
import { openPool } from './db/open-pool';
import { createPulse, type Pulse } from './db/pulse';
import type { Log } from './log';
import { readSettings, type Settings } from './settings';
import { shareAnswers, type SharedAnswers } from './share-answers';
import { createTroubles, type Troubles } from './troubles';

export type Platform = {
  strapi: Core.Strapi;
  /** Strapi's own pool: what changes something, and the work in the background. While a GET is answered, that GET's. */
  db: Knex;
  /** A pool for what only looks: however many look, whoever acts finds a connection. */
  reads: Knex;
  heavy: HeavyReads;
  /** What many ask in the same words is computed once for all of them. */
  shared: SharedAnswers;
  /** Whether the database answers, known without asking it. */
  pulse: Pulse;
  settings: Settings;
  clock: Clock;
  cipher: FieldCipher;
  listener: Listener;
  /** What the beat could not do. */
  troubles: Troubles;
  /** Names this process in what it takes from the outbox. */
  instance: number;
  /** One transaction that Strapi's own documents and queries join too. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  log: Log;
  /** Closes what it opened. */
  close(): Promise<void>;
};

const READ_CONNECTIONS = 10;

export function createPlatform(strapi: Core.Strapi): Platform {
  const settings = readSettings(strapi);
  const db = strapi.db.connection as unknown as Knex;
  const reads = openPool({ strapi, name: 'reads', most: READ_CONNECTIONS });
  const isLast = settings.databaseUrl === embeddedUrl({ dataDir: settings.dataDir });
  const heavyPool = openPool({ strapi, name: 'heavy', most: HEAVY_CONNECTIONS, isLast });
  const pulse = createPulse({ databaseUrl: settings.databaseUrl });
  const instance = newInstance();
  const log: Log = (level, message) => strapi.log[level](message);
  return {
    strapi,
    db,
    reads,
    heavy: createHeavyReads(heavyPool),
    shared: shareAnswers(),
    pulse,
    settings,
    log,
    instance,
    troubles: createTroubles({ log }),
    clock: createClock({ db }),
    cipher: createFieldCipher({
      fieldKey: settings.fieldKey,
      indexKey: settings.blindIndexKey,
      algorithm: settings.fieldCipher,
    }),
    listener: createListener({
      databaseUrl: settings.databaseUrl,
      log: (message) => log('warn', message),
      onConnect: (client) => holdInstance(client, instance),
    }),
    transaction: (work) => inTransaction(strapi, work),
    async close() {
      await pulse.stop();
      await Promise.all([reads.destroy(), heavyPool.destroy()]);
    },
  };
}

/** Strapi's own types lose the work's result on the way; it is handed out by hand. */
async function inTransaction<T>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  const held: { result?: T } = {};
  await strapi.db.transaction(async ({ trx }) => {
    held.result = await work(trx as unknown as Knex.Transaction);
  });
  return held.result as T;
}
