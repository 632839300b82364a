/** What people are told when PostgreSQL goes away exactly between COMMIT and its answer. A real one, behind a line that is cut. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { launchEmbedded, type EmbeddedPostgres } from '@tiaohe/database';
import { openLine, type Line } from '../../../test/setup/line';
import { watchDatabase } from './watch-database';

const dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-commit-'));
let postgres: EmbeddedPostgres;
let line: Line;
let db: Knex;
let losses = 0;

beforeAll(async () => {
  chmodSync(dataDir, 0o755);
  postgres = await launchEmbedded({ dataDir, isDurable: false });
  line = await openLine({ to: postgres.port });
  const address = new URL(postgres.url);
  address.port = String(line.port);
  db = knex({ client: 'pg', connection: address.toString(), pool: { min: 0, max: 2 } });
  watchDatabase({ db, onLoss: () => (losses += 1) });
  await db.raw('create table promises (word text)');
});
beforeEach(() => {
  losses = 0;
  line.cutAtWord(null);
});
afterAll(async () => {
  await db?.destroy();
  await line?.cut().catch(() => undefined);
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** As Strapi does it: begins without a function, commits by hand. */
async function promise(word: string): Promise<void> {
  const trx = await db.transaction();
  await trx('promises').insert({ word });
  await trx.commit();
}

it('keeps what it said it committed', async () => {
  await promise('kept');
  expect(await db('promises').pluck('word')).toEqual(['kept']);
  expect(losses).toBe(0);
});

it('does not say that it committed when the line was cut before the answer', async () => {
  line.cutAtWord('COMMIT');
  await expect(promise('lost')).rejects.toThrow('Connection terminated unexpectedly');
  line.cutAtWord(null);
  expect(await db('promises').pluck('word')).toEqual(['kept']);
  expect(losses).toBe(1);
});

it('lets a transaction inside another end without waiting for the outer one', async () => {
  const outer = await db.transaction();
  const inner = await outer.transaction();
  await inner('promises').insert({ word: 'inner' });
  await inner.commit();
  await outer.commit();
  expect(await db('promises').pluck('word')).toEqual(['kept', 'inner']);
});

it('rolls back as before when its work fails', async () => {
  const trx = await db.transaction();
  await trx('promises').insert({ word: 'undone' });
  await trx.rollback();
  expect(await db('promises').where({ word: 'undone' }).pluck('word')).toEqual([]);
});

it('says at once that no connection can be had, and goes on when there is one again', async () => {
  await line.cut();
  await expect(db('promises').first()).rejects.toThrow(/Connection terminated|ECONNREFUSED/);
  await expect(db('promises').first()).rejects.toThrow('ECONNREFUSED');
  expect(losses).toBeGreaterThanOrEqual(1);
  await line.mend();
  expect(await db('promises').pluck('word')).toEqual(['kept', 'inner']);
});
