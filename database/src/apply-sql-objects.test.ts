import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { applySqlObjects, SQL_DIRECTORY } from './apply-sql-objects';
import { launchEmbedded, type EmbeddedPostgres } from './launch-embedded';

const FILES = readdirSync(SQL_DIRECTORY).sort();
/** The shape that Strapi gives these tables, as far as the objects ask for it. */
const TABLES = `
  CREATE TABLE cases (id serial PRIMARY KEY, number varchar, title varchar, state varchar, category varchar, organisation_id int,
    created_by_account_id int, received_at timestamp(6), accepted_at timestamp(6), closed_at timestamp(6), due_at timestamp(6));
  CREATE TABLE mediation_sessions (id serial PRIMARY KEY, case_id int, room_id int, start_at timestamp(6), end_at timestamp(6), state varchar);
  CREATE TABLE audit_entries (id serial PRIMARY KEY, at timestamp(6), actor_kind varchar, actor_id varchar, actor_name varchar,
    action varchar, subject_type varchar, subject_id varchar, result varchar, detail jsonb, address varchar);
  CREATE TABLE outbox_entries (id serial PRIMARY KEY, key varchar, state varchar, due_at timestamp(6));
  CREATE UNIQUE INDEX outbox_entries_key_uq ON outbox_entries (key);
  CREATE TABLE notices (id serial PRIMARY KEY, key varchar, account_id int, staff_permission varchar, at timestamp(6), read_at timestamp(6));
  CREATE TABLE extension_requests (id serial PRIMARY KEY, case_id int, state varchar);`;

let dataDir = '';
let postgres: EmbeddedPostgres;
let client: Client;
const apply = (directory?: string) =>
  applySqlObjects({ connectionString: postgres.url, ...(directory ? { directory } : {}) });
const refusalOf = (sql: string): Promise<string> =>
  client.query(sql).then(
    () => 'none',
    ({ code }: { code: string }) => code,
  );

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(dataDir, 0o755);
  postgres = await launchEmbedded({ dataDir, isDurable: false });
  client = new Client({ connectionString: postgres.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the runner', () => {
  it('applies every file to a database without tables, and leaves out what has no table yet', async () => {
    const { applied, skipped } = await apply();

    expect(applied).toEqual(FILES);
    expect(skipped).toContain('010-room-overlap.sql: there is no table mediation_sessions');
  });

  it('comes back to the files that left something out, once the tables are there', async () => {
    await client.query(TABLES);
    const { applied, skipped } = await apply();

    expect(applied).toContain('010-room-overlap.sql');
    expect(skipped).toContain('040-indexes.sql: there is no table ratings');
    expect(skipped).not.toContain('010-room-overlap.sql: there is no table mediation_sessions');
  });

  it('leaves alone what is as it was, and applies a file again when its text changed', async () => {
    const again = await apply();
    expect(again.unchanged).toContain('010-room-overlap.sql');
    expect(again.applied).toContain('080-whole-milliseconds.sql');

    const copy = join(dataDir, 'sql');
    cpSync(SQL_DIRECTORY, copy, { recursive: true });
    writeFileSync(join(copy, '010-room-overlap.sql'), 'SELECT 1;');
    expect((await apply(copy)).applied).toContain('010-room-overlap.sql');
    await apply();
  });

  it('leaves nothing of a file that fails, and names it', async () => {
    const broken = join(dataDir, 'broken');
    cpSync(SQL_DIRECTORY, broken, { recursive: true });
    writeFileSync(join(broken, '900-broken.sql'), 'CREATE TABLE half (id int); SELECT 1 / 0;');

    await expect(apply(broken)).rejects.toThrow('database/sql/900-broken.sql: division by zero');
    expect((await client.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }]);
  });

  it('may run in several servers at once', async () => {
    await client.query('DELETE FROM tiaohe_sql_objects');
    const results = await Promise.all([apply(), apply(), apply()]);

    expect(results.filter(({ applied }) => applied.includes('010-room-overlap.sql'))).toHaveLength(1);
  });
});

describe('rooms', () => {
  const book = (room: number | null, from: string, to: string, state = 'booked') =>
    refusalOf(
      `INSERT INTO mediation_sessions (room_id, start_at, end_at, state) VALUES (${room}, '2030-01-01 ${from}', '2030-01-01 ${to}', '${state}')`,
    );

  it('refuse an overlap, and nothing else', async () => {
    expect(await book(1, '10:00', '11:00')).toBe('none');
    expect(await book(1, '10:30', '11:30')).toBe('23P01');
    expect(await book(1, '11:00', '12:00')).toBe('none');
    expect(await book(2, '10:30', '11:30')).toBe('none');
    expect(await book(1, '10:30', '11:30', 'cancelled')).toBe('none');
    expect([await book(null, '10:00', '11:00'), await book(null, '10:00', '11:00')]).toEqual([
      'none',
      'none',
    ]);
    expect(await book(3, '11:00', '11:00')).toBe('23514');
  });
});

describe('the guard of cases', () => {
  it('lets the state change through the mover alone', async () => {
    await client.query(`INSERT INTO cases (id, state, title) VALUES (1, 'draft', 'a'), (2, 'archived', 'b')`);

    expect(await refusalOf(`UPDATE cases SET state = 'closed' WHERE id = 1`)).toBe('TH001');
    expect(await refusalOf(`UPDATE cases SET title = 'new' WHERE id = 1`)).toBe('none');
    expect(
      await refusalOf(
        `BEGIN; SELECT set_config('tiaohe.mover', 'on', true); UPDATE cases SET state = 'submitted' WHERE id = 1; COMMIT`,
      ),
    ).toBe('none');
    expect(await refusalOf(`UPDATE cases SET state = 'draft' WHERE id = 1`)).toBe('TH001');
  });

  it('keeps an archived case as it is, and lets drafts alone be deleted', async () => {
    expect(await refusalOf(`UPDATE cases SET title = 'forged' WHERE id = 2`)).toBe('TH001');
    expect(await refusalOf('DELETE FROM cases WHERE id = 2')).toBe('TH001');
    expect(await refusalOf('DELETE FROM cases WHERE id = 1')).toBe('TH001');
    expect(
      await refusalOf(`INSERT INTO cases (id, state) VALUES (3, 'draft'); DELETE FROM cases WHERE id = 3`),
    ).toBe('none');
  });
});

describe('what may exist once only', () => {
  it('is one pending extension for each case', async () => {
    const ask = (state: string) =>
      refusalOf(`INSERT INTO extension_requests (case_id, state) VALUES (1, '${state}')`);

    expect([await ask('pending'), await ask('pending'), await ask('refused'), await ask('refused')]).toEqual([
      'none',
      '23505',
      'none',
      'none',
    ]);
  });

  it('does not double a unique index that the schema already made', async () => {
    const { rows } = await client.query(
      `SELECT indexname FROM pg_indexes WHERE tablename = 'outbox_entries' AND indexdef LIKE '%UNIQUE%' ORDER BY 1`,
    );

    expect(rows).toEqual([{ indexname: 'outbox_entries_key_uq' }, { indexname: 'outbox_entries_pkey' }]);
  });
});

describe('times', () => {
  const told = async (sql: string) => (await client.query(`${sql} RETURNING due_at::text`)).rows[0].due_at;

  it('are whole milliseconds, whoever writes them', async () => {
    expect(
      await told(`INSERT INTO cases (id, state, due_at) VALUES (20, 'draft', '2030-01-01 10:00:00.123987')`),
    ).toBe('2030-01-01 10:00:00.123');
    expect(await told(`UPDATE cases SET due_at = '2030-01-02 00:00:00.000001' WHERE id = 20`)).toBe(
      '2030-01-02 00:00:00',
    );
    expect(await told(`UPDATE cases SET title = 'b' WHERE id = 20`)).toBe('2030-01-02 00:00:00');
  });

  it('that were there before are cut with the next write, also in a column that a later version brings', async () => {
    await client.query('ALTER TABLE cases DISABLE TRIGGER "0_whole_milliseconds"');
    await client.query(
      `INSERT INTO cases (id, state, due_at) VALUES (21, 'draft', '2030-01-01 10:00:00.123987')`,
    );
    await client.query('ALTER TABLE cases ENABLE TRIGGER "0_whole_milliseconds"');
    await client.query(
      `ALTER TABLE cases ADD COLUMN seen_at timestamp(6) DEFAULT '2030-01-01 00:00:00.000009'`,
    );
    await apply();

    const { rows } = await client.query(
      `UPDATE cases SET title = 'c' WHERE id = 21 RETURNING due_at::text, seen_at::text`,
    );
    expect(rows).toEqual([{ due_at: '2030-01-01 10:00:00.123', seen_at: '2030-01-01 00:00:00' }]);
  });
});

it('tells listeners what was committed', async () => {
  const heard: string[] = [];
  client.on('notification', ({ channel, payload }) => heard.push(`${channel}:${payload}`));
  await client.query('LISTEN outbox; LISTEN notices');
  await client.query(`INSERT INTO outbox_entries (key) VALUES ('a'), ('b')`);
  await client.query(`INSERT INTO notices (account_id) VALUES (7), (NULL)`);
  await client.query('SELECT 1');

  expect(heard).toEqual(['outbox:', 'notices:7', 'notices:staff']);
});
