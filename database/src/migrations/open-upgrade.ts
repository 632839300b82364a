/**
 * Brings a database of an older version to this one's shape, around Strapi's own sync: `before` it, as long as the old tables
 * stand, and `after`, when the new ones do. One lock is held from the one to the other.
 */
import { Client } from 'pg';
import { takeSchemaLock } from '../schema-lock';
import { judgePast } from './judge-past';
import { readMigrations, type Migration, type Moment } from './read-migrations';
import { isUnborn, noteMigration, noteProduct, openBooks, readPast } from './remember';

type Options = {
  connectionString: string;
  /** Version of the program, like `0.2.0`. */
  product: string;
  directory?: string;
};
export type Upgrade = {
  /** To be called once Strapi's tables are there. @returns the names of all that ran, before and after. */
  finish(): Promise<string[]>;
  /** Where there will be no `finish`. */
  abandon(): Promise<void>;
};

async function inTransaction(client: Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    // A line that broke has rolled back by itself, and its own error is the one worth saying.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function migrate(client: Client, migration: Migration, product: string): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(migration.text);
    await noteMigration(client, migration, 'ran', product);
  }).catch((error: Error & { code?: string }) => {
    const said = new Error(`database/migrations/${migration.name}: ${error.message}`, { cause: error });
    throw Object.assign(said, { code: error.code });
  });
}

/** @throws UpgradeRefused, nothing touched, where program and database do not belong together. */
export async function openUpgrade({ connectionString, product, directory }: Options): Promise<Upgrade> {
  const client = new Client({ connectionString, application_name: 'tiaohe-migrations' });
  // Lost between `before` and `after`, the connection says so at its next statement.
  client.on('error', () => undefined);
  await client.connect();
  const ran: string[] = [];
  let pending: Migration[] = [];
  const run = async (moment: Moment) => {
    for (const migration of pending.filter((one) => one.moment === moment)) {
      await migrate(client, migration, product);
      ran.push(migration.name);
    }
  };

  try {
    await takeSchemaLock(client);
    pending = judgePast({ past: await readPast(client), migrations: readMigrations(directory), product });
    const isNew = await isUnborn(client);
    await inTransaction(client, async () => {
      await openBooks(client);
      if (!isNew) return;
      for (const migration of pending) await noteMigration(client, migration, 'not needed', product);
    });
    if (isNew) pending = [];
    await run('before');
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    abandon: () => client.end(),
    async finish() {
      try {
        await run('after');
        await noteProduct(client, product);
        return ran;
      } finally {
        await client.end();
      }
    },
  };
}
