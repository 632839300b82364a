import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { applySqlObjects } from './apply-sql-objects';
import { launchEmbedded, type EmbeddedPostgres } from './launch-embedded';

let dataDir = '';
let postgres: EmbeddedPostgres;
let client: Client;

const newClient = async () => {
  const made = new Client({ connectionString: postgres.url });
  await made.connect();
  return made;
};
const write = (by: Client, action: string) =>
  by.query(
    `INSERT INTO audit_entries (at, actor_name, action, detail) VALUES (now(), '王*', $1, '{"b":1,"a":2}')`,
    [action],
  );
/** Lines that may be sealed: nothing can slip in before them any more. */
const settled = async () =>
  (
    await client.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE tx < tiaohe_settled_tx() AND action <> 'kept' ORDER BY tx, id",
    )
  ).rows.map(({ action }) => action);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(dataDir, 0o755);
  postgres = await launchEmbedded({ dataDir, isDurable: false });
  client = await newClient();
  await client.query(`CREATE TABLE audit_entries (id serial PRIMARY KEY, at timestamp(6), actor_kind varchar, actor_id varchar, actor_name varchar,
    action varchar, subject_type varchar, subject_id varchar, result varchar, detail jsonb, address varchar)`);
  await applySqlObjects({ connectionString: postgres.url });
  // The refusals are about lines that there are: where none is touched, nothing is refused.
  await write(client, 'kept');
  await client.query(
    "INSERT INTO audit_seals (last_tx, last_id, rows, prev_hash, hash) VALUES ('1', 1, 1, '', '')",
  );
});
afterAll(async () => {
  await client?.end();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it.each([
  'UPDATE audit_entries SET action = $$x$$',
  'DELETE FROM audit_entries',
  'TRUNCATE audit_entries',
  'DELETE FROM audit_seals',
])('refuses %s', async (sql) => {
  await expect(client.query(sql)).rejects.toMatchObject({ code: 'TH002' });
});

it('tells what is settled: neither the lines of an open transaction nor those after it', async () => {
  await write(client, 'first');
  const slow = await newClient();
  await slow.query('BEGIN');
  await write(slow, 'slow');
  await write(client, 'fast');
  expect(await settled()).toEqual(['first']);

  await slow.query('COMMIT');
  await slow.end();
  expect(await settled()).toEqual(['first', 'slow', 'fast']);
});

it('keeps the numbers of transactions growing where an older cluster had higher ones', async () => {
  await client.query(`UPDATE audit_epoch SET "offset" = 1000000000000`);
  await write(client, 'after a restore');

  expect(await settled()).toEqual(['first', 'slow', 'fast', 'after a restore']);
});
