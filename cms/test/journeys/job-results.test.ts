/** What long work leaves behind: whose it is, who may still have it, and how long it is there. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRows } from '../../src/api/import/check-rows';
import { mapColumns } from '../../src/api/import/map-columns';
import { countRows, previewRows } from '../../src/api/import/preview-rows';
import { readTable } from '../../src/api/import/read-table';
import { storeBatch } from '../../src/api/import/store-batch';
import { takeBatch } from '../../src/api/import/take-batch';
import { undoBatch } from '../../src/api/import/undo-batch';
import { clientOf, register, smsCode, type Client } from '../../../testing/client';
import { until } from '../../../testing/until';
import { LOT, openJobHouse, type JobHouse } from '../setup/jobs';
import { makeColleague, makeRole, tick } from '../setup/panel';
import { CLERK, importGround, TEST_IMPORT } from '../setup/test-import';

let house: JobHouse;
let auditor: Client;
let admin: Client;

beforeAll(async () => {
  house = await openJobHouse();
  ({ auditor, admin } = await house.people());
});
afterAll(() => house?.close());

it('what one filters by, and what was read, stands nowhere in clear', async () => {
  const phone = '13912340000';
  await house.shut();
  const lot = await house.exportLot(auditor);
  const asked = await admin.post('/desk/accounts/export', { filter: { phone } });
  await house.ended(admin, asked.data.id);
  await house.heldUp(auditor, lot.data.id);
  const { rows } = await house.database.query(
    `select to_jsonb(j)::text as text from jobs j union all select to_jsonb(p)::text from job_parts p`,
  );
  await auditor.remove(`/desk/jobs/${lot.data.id}`);
  await house.open();
  const text = rows.map((row: { text: string }) => row.text).join('\n');
  expect(rows.length).toBeGreaterThan(2);
  expect(text).not.toContain(phone);
  expect(text).not.toContain('=3500');
});

it('another’s job is not there: neither to look at, nor to cancel, nor to try again', async () => {
  const { data: job } = await admin.post('/desk/accounts/export', { filter: { role: 'leader' } });
  const { file } = await house.ended(admin, job.id);
  const answers = [
    await auditor.get(`/desk/jobs/${job.id}`),
    await auditor.remove(`/desk/jobs/${job.id}`),
    await auditor.post(`/desk/jobs/${job.id}/retry`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(
    ((await auditor.get('/desk/jobs?pageSize=100')).data as { id: string }[]).map(({ id }) => id),
  ).not.toContain(job.id);
  // Not the last letter: some of its bits say nothing.
  const forged = file.url.replace(/.(?=.{9}$)/, (sign: string) => (sign === 'A' ? 'B' : 'A'));
  expect((await house.take(forged)).status).toBe(404);
  expect((await house.take(file.url)).headers.get('cache-control')).toBe('no-store');
});

it('R43a whoever loses the permission gets nothing: neither the file that is made, nor one on its way', async () => {
  const role = await makeRole(admin, ['audit.read']);
  const colleague = await makeColleague(house.product, admin, [role]);
  const ask = () => colleague.client.post('/desk/audit/export', { filter: { subject: LOT } });
  const made = await house.ended(colleague.client, (await ask()).data.id);
  expect((await house.take(made.file.url)).status).toBe(200);
  await house.shut();
  const { data: second } = await ask();
  await house.heldUp(colleague.client, second.id);
  expect((await tick(admin, role, ['room.manage'])).status).toBe(200);
  expect((await house.take(made.file.url)).status).toBe(403);
  await colleague.client.remove(`/desk/jobs/${second.id}`);
  await house.open();
  expect((await ask()).status).toBe(403);
  await colleague.client.post(`/desk/jobs/${second.id}/retry`);
  expect(await house.ended(colleague.client, second.id)).toMatchObject({
    state: 'failed',
    step: '您已没有这项权限，没有继续',
  });
});

it('R37a the archive of one’s own data is made against a code, and taken when it is done', async () => {
  const phone = `135${String(Date.now()).slice(-8)}`;
  const { client, token } = await register(house.product.url, { phone, name: '孙安' });
  expect((await client.post('/api/me/export', { as: 'job' })).status).toBe(400);
  const code = await smsCode(house.product.url, phone, 'export', token);
  const asked = await client.post('/api/me/export', { as: 'job', smsCode: code });
  expect(asked).toMatchObject({ status: 202, data: { kind: 'own-data', label: '下载我的数据' } });
  const done = await house.ended(client, asked.data.id, 'api');
  expect(done.file.name).toMatch(/^我的数据-.*\.zip$/);
  const bytes = Buffer.from(await (await house.take(done.file.url)).arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes(Buffer.from('我的数据.json'))).toBe(true);
  expect((await auditor.get(`/desk/jobs/${asked.data.id}`)).status).toBe(404);
  expect((await client.get('/api/jobs')).meta).toMatchObject({ open: 0, unseen: 1 });
  expect((await client.post('/api/jobs/seen')).status).toBe(204);
  expect((await client.get('/api/jobs')).meta).toMatchObject({ open: 0, unseen: 0 });
});

it('a result is gone when its days are over, from the disk as well, and can be made anew', async () => {
  const { data: job } = await admin.post('/desk/accounts/export', { filter: { role: 'auditor' } });
  const { file } = await house.ended(admin, job.id);
  const { rows } = await house.database.query(
    'select result_key, sealed_key from jobs where document_id = $1',
    [job.id],
  );
  expect(rows[0].result_key).toMatch(/^sealed\//);
  const onDisk = join(process.env.DATA_DIR ?? '', 'files', rows[0].result_key);
  expect(readFileSync(onDisk).subarray(0, 2).toString()).not.toBe('PK');
  await clientOf(house.product.url).post('/sandbox/api/clock', { advance: 'P8D' });
  expect((await house.take(file.url)).status).toBe(404);
  const gone = await until(async () => {
    const found = await house.database.query(
      'select result_key, sealed_key from jobs where document_id = $1',
      [job.id],
    );
    return found.rows[0].result_key === null ? found.rows[0] : null;
  }, 'the beat');
  expect(gone).toEqual({ result_key: null, sealed_key: null });
  expect(existsSync(onDisk)).toBe(false);
  expect((await admin.get(`/desk/jobs/${job.id}`)).data).toMatchObject({
    state: 'done',
    step: '文件已过保留期，需要时请重新生成',
  });
  expect((await admin.get(`/desk/jobs/${job.id}`)).data.file).toBeUndefined();
});

it('a job whose promise was lost says so, and can be tried again', async () => {
  await house.database.query(
    `insert into jobs (document_id, kind, state, done, total, runs, owner_staff, sealed_input, created_at, updated_at, published_at)
     select $1, kind, 'running', 5, 9, 1, owner_staff, sealed_input, now(), now(), now() from jobs where kind = 'accounts-list' order by id desc limit 1`,
    [randomUUID().replace(/-/g, '').slice(0, 24)],
  );
  const stranded = await until(async () => {
    const { data } = await admin.get('/desk/jobs');
    return data[0].state === 'failed' ? data[0] : null;
  }, 'the beat');
  expect(stranded).toMatchObject({ step: '中途停下了，没有做完。可以再试一次', done: 5, all: 9 });
  expect((await admin.post(`/desk/jobs/${stranded.id}/retry`)).status).toBe(202);
  expect(await house.ended(admin, stranded.id)).toMatchObject({ state: 'done' });
});

it('a list that comes in is checked, taken in handfuls, and taken back as a whole or not at all', async () => {
  const { platform, db } = await importGround();
  const lines = Array.from({ length: 150 }, (_, n) => `第${n}人,139${String(n).padStart(8, '0')}`);
  const [sheet] = await readTable(
    Buffer.from(['名字,联系电话', ...lines, ',13800138000', '无号,'].join('\n')),
  );
  const [headers = [], ...rows] = sheet?.rows ?? [];
  const { mapping } = mapColumns({ headers, fields: TEST_IMPORT.fields });
  const checked = [...checkRows({ kind: TEST_IMPORT, mapping, rows })];
  const batch = await platform.transaction((trx) =>
    storeBatch({ platform, trx, actor: CLERK, kind: 'test', fileName: '名单.csv', checked }),
  );
  expect(await countRows(db, batch.id)).toEqual({ rows: 152, good: 150, warned: 1, bad: 1 });
  expect(await previewRows({ platform, batchId: batch.id, verdict: 'bad', page: 1, pageSize: 9 })).toEqual([
    {
      line: 152,
      verdict: 'bad',
      values: { phone: '13800138000' },
      complaints: [{ field: 'name', message: '没有填写姓名', level: 'bad' }],
      isTaken: false,
    },
  ]);

  const asked = { platform, actor: CLERK, kind: TEST_IMPORT, batchId: batch.id, which: 'good' } as const;
  const people = async () => Number((await db('test_people').count('* as n').first())?.['n']);
  // Killed after the first handful: the next taker goes on behind it.
  for await (const count of takeBatch(asked)) {
    expect(count).toBe(100);
    break;
  }
  expect(await people()).toBe(100);
  for await (const count of takeBatch(asked)) expect(count).toBe(50);
  expect(await people()).toBe(150);
  await expect(takeBatch(asked).next()).rejects.toMatchObject({ code: 'RECORD_CHANGED' });

  await db('test_people').where({ name: '第7人' }).update({ name: '改过' });
  await expect(undoBatch(asked)).rejects.toMatchObject({ message: '第9行导入后有人改过，不能整批撤销' });
  expect(await people()).toBe(150);
  await db('test_people').where({ name: '改过' }).update({ name: '第7人' });
  expect(await undoBatch(asked)).toBe(150);
  expect(await people()).toBe(0);
  await expect(undoBatch(asked)).rejects.toMatchObject({ code: 'RECORD_CHANGED' });
  await db.raw('drop table test_people');
  await db.destroy();
});
