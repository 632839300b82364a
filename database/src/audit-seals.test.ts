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
const seal = async () =>
  (await client.query<{ rows: number }>('SELECT tiaohe_seal_audit() AS rows')).rows[0]?.rows;
const faults = async () => (await client.query('SELECT * FROM tiaohe_check_audit()')).rows;
const asForger = (sql: string) =>
  client.query(
    `ALTER TABLE audit_entries DISABLE TRIGGER USER; ${sql}; ALTER TABLE audit_entries ENABLE TRIGGER USER`,
  );

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(dataDir, 0o755);
  postgres = await launchEmbedded({ dataDir, isDurable: false });
  client = await newClient();
  await client.query(`CREATE TABLE audit_entries (id serial PRIMARY KEY, at timestamp(6), actor_kind varchar, actor_id varchar, actor_name varchar,
    action varchar, subject_type varchar, subject_id varchar, result varchar, detail jsonb, address varchar)`);
  await applySqlObjects({ connectionString: postgres.url });
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

it('seals what is settled, once', async () => {
  await write(client, 'case.assign');
  await write(client, 'case.close');

  expect([await seal(), await seal(), await faults()]).toEqual([2, 0, []]);
});

it('waits with the lines of a transaction that is still open, and with those after it', async () => {
  const slow = await newClient();
  await slow.query('BEGIN');
  await write(slow, 'slow');
  await write(client, 'fast');
  expect(await seal()).toBe(0);

  await slow.query('COMMIT');
  await slow.end();
  expect([await seal(), await faults()]).toEqual([2, []]);
});

it('keeps its hashes when the table gets another column', async () => {
  await client.query(`ALTER TABLE audit_entries ADD COLUMN later varchar DEFAULT 'new'`);

  expect(await faults()).toEqual([]);
});

it('finds a line that was changed behind the trigger', async () => {
  await asForger(`UPDATE audit_entries SET action = 'case.forged' WHERE action = 'case.close'`);
  expect(await faults()).toEqual([{ seal: '1', fault: 'a line was changed after it was sealed' }]);

  await asForger(`UPDATE audit_entries SET action = 'case.close' WHERE action = 'case.forged'`);
  expect(await faults()).toEqual([]);
});

it('finds a line that was removed behind the trigger', async () => {
  await asForger(`DELETE FROM audit_entries WHERE action = 'slow'`);

  expect(await faults()).toEqual([{ seal: '2', fault: '2 lines were sealed, 1 are there' }]);
});
