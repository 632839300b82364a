/** What every service of the product is handed: database, clock, keys, listener, vendors. Never fetched from the air. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { createClock, type Clock } from '../clock/clock';
import { createFieldCipher, type FieldCipher } from '../crypto/field-cipher';
import { holdInstance, newInstance } from './instance';
import { createListener, type Listener } from './listener';
import { readSettings, type Settings } from './settings';

export type Platform = {
  strapi: Core.Strapi;
  db: Knex;
  settings: Settings;
  clock: Clock;
  cipher: FieldCipher;
  listener: Listener;
  /** Names this process in what it takes from the outbox. */
  instance: number;
  /** One transaction that Strapi's own documents and queries join too. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  log(level: 'info' | 'warn' | 'error', message: string): void;
};

export function createPlatform(strapi: Core.Strapi): Platform {
  const settings = readSettings(strapi);
  const db = strapi.db.connection as unknown as Knex;
  const instance = newInstance();
  const log: Platform['log'] = (level, message) => strapi.log[level](message);
  return {
    strapi,
    db,
    settings,
    log,
    instance,
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
