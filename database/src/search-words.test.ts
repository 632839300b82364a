/** What a case is looked for by (sql/045-search.sql). */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { applySqlObjects } from './apply-sql-objects';
import { launchEmbedded, type EmbeddedPostgres } from './launch-embedded';

const TABLES = `
  CREATE TABLE cases (id serial PRIMARY KEY, number varchar, acceptance_number varchar, title varchar, description text, state varchar);
  CREATE TABLE parties (id serial PRIMARY KEY, case_id int, name varchar);
  INSERT INTO cases (number, description, state) VALUES ('TH-2019-1', '楼上漏水，天花板损坏', 'archived');
  INSERT INTO parties (case_id, name) VALUES (1, '王前'), (1, '李后');`;

let dataDir = '';
let postgres: EmbeddedPostgres;
let client: Client;

async function find(word: string): Promise<number[]> {
  const { rows } = await client.query<{ case_id: number }>(
    'select tiaohe_find_cases($1, $2, 10) as case_id order by 1',
    [word, `%${word}%`],
  );
  return rows.map(({ case_id }) => case_id);
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(dataDir, 0o755);
  postgres = await launchEmbedded({ dataDir, isDurable: false });
  client = new Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(TABLES);
  await applySqlObjects({ connectionString: postgres.url });
});
afterAll(async () => {
  await client?.end();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('finds what was there before by number in either case, story and people', async () => {
  expect(await Promise.all(['th-2019', '漏水', '王前', '李后', '天花板损坏'].map(find))).toEqual([
    [1],
    [1],
    [1],
    [1],
    [1],
  ]);
  // 水天 stands in no line, and the end of one name with the beginning of the next is no name.
  expect(await Promise.all(['水天', '前李'].map(find))).toEqual([[], []]);
});

it('finds a new case and its people, a rare character among them', async () => {
  await client.query(`
    INSERT INTO cases (number, title, state) VALUES ('TH-2', '借款纠纷', 'submitted'), ('TH-3', null, 'submitted');
    INSERT INTO parties (case_id, name) VALUES (2, '𠮷田一'), (3, '𠮷田二')`);

  expect(await Promise.all(['借款', '𠮷田', '田二', '𠮷', '田'].map(find))).toEqual([
    [2],
    [2, 3],
    [3],
    [2, 3],
    [2, 3],
  ]);
});

it('finds people by their new name and no more by the old one, in the case where they are now', async () => {
  await client.query(`
    UPDATE parties SET name = '𠮷田三' WHERE name = '𠮷田一';
    UPDATE parties SET case_id = 2 WHERE name = '𠮷田二';
    DELETE FROM parties WHERE name = '李后';
    UPDATE cases SET acceptance_number = '（2026）人调字第9号' WHERE id = 2`);

  expect(await Promise.all(['田一', '田三', '田二', '李后', '字第9号'].map(find))).toEqual([
    [],
    [2],
    [2],
    [],
    [2],
  ]);
});

it('leaves nothing of a case that is gone', async () => {
  await client.query(`SET tiaohe.mover = 'on'; DELETE FROM cases WHERE id = 3`);

  expect((await client.query('select case_id from case_search order by 1')).rows).toEqual([
    { case_id: 1 },
    { case_id: 2 },
  ]);
});

it('keeps the people whom two add to one case at the same moment', async () => {
  const other = new Client({ connectionString: postgres.url });
  await other.connect();
  await client.query(`BEGIN; INSERT INTO parties (case_id, name) VALUES (2, '赵同')`);
  const waiting = other.query(`INSERT INTO parties (case_id, name) VALUES (2, '钱时')`);
  // Its people are read once it stands in line, or not at all.
  const standsInLine = async () =>
    (await client.query('select from pg_locks where not granted')).rowCount === 1;
  for (let looks = 0; looks < 2_000 && !(await standsInLine()); looks += 1);
  await client.query('COMMIT');
  await waiting;
  await other.end();

  expect([await find('赵同'), await find('钱时')]).toEqual([[2], [2]]);
});
