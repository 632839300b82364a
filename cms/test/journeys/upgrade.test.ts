/** What an earlier version has stored, opened by this one: nothing is lost, and people work on. */
import { readdirSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecrets, launchEmbedded } from '@tiaohe/database';
import { Client } from 'pg';
import { startProduct, type Product } from '../../../testing/product';
import type { Client as Person } from '../../../testing/client';
import { until } from '../../../testing/until';
import { runScript } from '../setup/keeper';
import { demoStaff } from '../setup/panel';
import { readStored, type Stored } from '../setup/stored';

const ROOT = join(__dirname, '../../..');
const PAST = join(ROOT, 'database/past');
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/** The old rows that a start writes to, and why. Rows that a start only adds are no exception. */
const TOUCHED: Record<string, [rows: RegExp, why: string]> = {
  tiaohe_sql_objects: [/./, 'the SQL objects are applied anew'],
  strapi_database_schema: [/./, 'Strapi notes today’s schemas'],
  strapi_core_store_settings: [
    /,(plugin_upload_metrics|strapi_content_types_schema),|configuration_content_types::api::job\.job,/,
    'Strapi draws a new hour for figures that it never sends, and notes today’s schemas and how the table of jobs looks',
  ],
};
const isTouched = (table: string, row: string) => TOUCHED[table]?.[0].test(row) ?? false;

describe.each(readdirSync(PAST))('a centre of version %s', (version) => {
  const past = join(PAST, version);
  let home: string;
  let dataDir: string;
  let postgres: Awaited<ReturnType<typeof launchEmbedded>>;
  let product: Product | undefined;
  let before: Stored;
  let admin: Person;

  const query = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  const start = () =>
    startProduct(
      { ...ensureSecrets({ dataDir }), DATA_DIR: dataDir, DATABASE_URL: postgres.url },
      { logFile: join(home, 'server.log') },
    );

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tiaohe-upgrade-'));
    dataDir = join(home, 'data');
    expect(await runScript('restore', [past, '--to', dataDir], { DATABASE_URL: '' })).toMatchObject({
      code: 0,
    });
    postgres = await launchEmbedded({ dataDir, isDurable: false });
    // It is still the day on which this was kept: no deadline runs out because the test comes later.
    const { at } = JSON.parse(readFileSync(join(past, 'manifest.json'), 'utf8')) as { at: string };
    await query((client) =>
      client.query(
        `INSERT INTO settings (document_id, key, value) VALUES ('clock-offset', 'clock-offset', to_jsonb($1::bigint))
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [Date.parse(at) - Date.now()],
      ),
    );
    before = await query((client) => readStored(client));
    product = await start();
  }, 300_000);
  afterAll(async () => {
    await product?.stop();
    await postgres?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('starts in this version, and every row of every table is there as it was', async () => {
    const after = await query((client) => readStored(client, before));
    const lost = Object.entries(before).flatMap(([table, { rows }]) => {
      const now = new Set(after[table]?.rows ?? []);
      const gone = rows.filter((row) => !now.has(row) && !isTouched(table, row));
      return gone.length > 0 ? [{ table, of: rows.length, gone: gone.map((row) => row.slice(0, 200)) }] : [];
    });
    expect(lost).toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(80);
    expect(
      await query(async (client) => (await client.query('SELECT version FROM tiaohe_product')).rows),
    ).toEqual([{ version: VERSION }]);
  });

  it('knows its people: they sign in, and a sealed phone opens', async () => {
    const running = product as Product;
    admin = await demoStaff(running, 'system-admin');
    const person = running.accounts.accounts.find(({ role }) => role === 'person');
    const [account] = (await admin.get(`/desk/accounts?name=${encodeURIComponent(person?.name ?? '')}`)).data;
    const revealed = await admin.post(`/desk/accounts/${account.id}/reveal`, { reason: '升级后核对' });
    expect(revealed.data).toMatchObject({ phone: person?.phone });
  });

  it('has what its administrators had set: the role they made, their token, the looks of a list', async () => {
    const { data: roles } = await admin.get('/admin/roles');
    const role = (roles as { id: number; name: string }[]).find(({ name }) => name === '回访员');
    const { data: rights } = await admin.get(`/admin/roles/${role?.id}/permissions`);
    expect(rights).toMatchObject([
      { action: 'plugin::desk.case.read', conditions: ['plugin::desk.own-organisation'] },
    ]);
    const { data: tokens } = await admin.get('/admin/api-tokens');
    expect(tokens).toContainEqual(expect.objectContaining({ name: '大厅屏幕', type: 'read-only' }));
    const looks = await admin.get('/content-manager/content-types/api::holiday.holiday/configuration');
    expect(looks.data.contentType.settings.pageSize).toBe(50);
  });

  it('goes on with its audit trail in one unbroken chain', async () => {
    const auditor = await demoStaff(product as Product, 'auditor');
    const chain = await until(async () => {
      const { data } = await auditor.get('/desk/audit/verification');
      return data.unsealed === 0 && data;
    }, 'the seal');
    expect(chain).toMatchObject({ isIntact: true });
  });

  it('refuses to start once a newer version was there, in a sentence, and touches nothing', async () => {
    await product?.stop();
    product = undefined;
    await query(async (client) => {
      await client.query(`UPDATE tiaohe_product SET version = '99.0.0'`);
      // Strapi's sync would lay this one on again.
      await client.query('ALTER TABLE rooms DROP COLUMN equipment');
      await client.query(`UPDATE strapi_database_schema SET hash = 'another'`);
    });
    const stood = await query((client) => readStored(client));
    await expect(start()).rejects.toThrow('The server ended with code 1');
    expect(await query((client) => readStored(client))).toEqual(stood);
    expect(readFileSync(join(home, 'server.log'), 'utf8')).toContain(
      `This database belongs to a newer version of the product (99.0.0); this is ${VERSION}`,
    );
  });
});
