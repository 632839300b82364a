/** Long work: an export or an archive that is made while one does something else, and is still there after a crash. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { Client as Database } from 'pg';
import { clientOf, register, smsCode, staffSignIn, until, type Client } from '../setup/client';
import { demoStaff, makeColleague, makeRole, roleId, tick } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

/** What the gate in the database is called; whoever holds it, holds the work up. */
const GATE = 4_711;
const ROWS = 3_500;

let product: Product;
let database: Database;
let auditor: Client;
let admin: Client;

beforeAll(async () => {
  product = await startProduct();
  database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  auditor = await demoStaff(product, 'auditor');
  admin = await demoStaff(product, 'system-admin');
  // The third part of any work waits at the gate: where it is held up is no matter of chance.
  await database.query(`
    create function hold_third_part() returns trigger language plpgsql as $$
    begin
      if new.number = 3 then perform pg_advisory_xact_lock(${GATE}); end if;
      return new;
    end $$;
    create trigger hold_third_part before insert on job_parts for each row execute function hold_third_part();
    insert into audit_entries (document_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, result, detail, created_at, updated_at, published_at)
    select md5('job' || n), now(), 'system', '0', '系统', 'job.start', 'job', 'lot', 'done', jsonb_build_object('name', '=' || n), now(), now(), now()
      from generate_series(1, ${ROWS}) n`);
});
afterAll(async () => {
  await database?.query('drop function if exists hold_third_part cascade').catch(() => undefined);
  await database?.end();
  await product?.stop();
});

const shut = () => database.query(`select pg_advisory_lock(${GATE})`);
const open = () => database.query(`select pg_advisory_unlock(${GATE})`);
const ended = (client: Client, id: string, door = 'desk') =>
  until(async () => {
    const { data } = await client.get(`/${door}/jobs/${id}`);
    return data.endedAt ? data : null;
  }, 'the end of the job');
/** As far as the gate. */
const heldUp = (client: Client, id: string) =>
  until(async () => {
    const { data } = await client.get(`/desk/jobs/${id}`);
    return data.done === 2_000 ? data : null;
  }, 'two thousand rows');
const take = (url: string) => fetch(`${product.url}${url}`);
const bookOf = async (url: string): Promise<string[][]> => {
  const answer = await take(url);
  expect(answer.status).toBe(200);
  const book = new Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  return (book.worksheets[0]?.getSheetValues() ?? []).map((row) =>
    Array.isArray(row) ? row.map(String) : [],
  );
};
const exportLot = () => auditor.post('/desk/audit/export', { filter: { subject: 'lot' } });
const NUMBERS = Array.from({ length: ROWS }, (_, n) => `{"name":"=${ROWS - n}"}`);

it('R40 the list of accounts is made in the background and opens in Excel, masked, and says who took it', async () => {
  const asked = await admin.post('/desk/accounts/export', { filter: { role: 'mediator' } });
  expect(asked).toMatchObject({
    status: 202,
    data: {
      kind: 'accounts-list',
      label: '导出账号名单',
      state: 'waiting',
      done: 0,
      all: 0,
      step: '排队等待',
    },
  });
  const { file, ...done } = await ended(admin, asked.data.id);
  const list = (await admin.get('/desk/accounts?role=mediator&pageSize=100')).data as { phone: string }[];
  expect(done).toMatchObject({
    state: 'done',
    step: '已完成',
    done: list.length,
    all: list.length,
    isSeen: false,
  });
  expect(file).toMatchObject({ name: '账号名单.xlsx' });

  const rows = await bookOf(file.url);
  expect(rows[1]?.slice(1, 4)).toEqual(['姓名', '用户名', '企业']);
  expect(rows.slice(2, 2 + list.length).map((row) => row[5])).toEqual(list.map(({ phone }) => phone));
  expect(rows.at(-1)?.[1]).toContain(`共 ${list.length} 个账号`);
  const trail = (await auditor.get('/desk/audit?subjectType=job&pageSize=50')).data as {
    action: string;
    subjectId: string;
  }[];
  const own = trail.filter(({ subjectId }) => subjectId === asked.data.id).map(({ action }) => action);
  expect(own).toEqual(['job.download', 'job.start']);
  expect((await auditor.get('/desk/audit?action=account.export-list')).data[0].detail).toEqual({
    rows: list.length,
    filter: { role: 'mediator' },
  });
});

it('the same list leaves as a table of commas', async () => {
  const asked = await admin.post('/desk/accounts/export', { filter: { kind: 'staff' }, format: 'csv' });
  const { file } = await ended(admin, asked.data.id);
  const text = await (await take(file.url)).text();
  expect(file.name).toBe('账号名单.csv');
  expect(text.split('\r\n')[0]).toBe('姓名,用户名,企业,类型,手机,角色,状态,停用原因,微信,开通日期');
});

it('a filter that finds nobody’s phone is said as the reason, at the job', async () => {
  const asked = await admin.post('/desk/accounts/export', { filter: { phone: '138' } });
  expect(await ended(admin, asked.data.id)).toMatchObject({
    state: 'failed',
    step: '手机号加密保存，请填写完整的11位手机号查找',
  });
});

it('what one filters by, and what was read, stands nowhere in clear', async () => {
  const phone = '13912340000';
  await shut();
  const lot = await exportLot();
  const asked = await admin.post('/desk/accounts/export', { filter: { phone } });
  await ended(admin, asked.data.id);
  await heldUp(auditor, lot.data.id);
  const { rows } = await database.query(
    `select to_jsonb(j)::text as text from jobs j union all select to_jsonb(p)::text from job_parts p`,
  );
  await auditor.remove(`/desk/jobs/${lot.data.id}`);
  await open();
  const text = rows.map((row: { text: string }) => row.text).join('\n');
  expect(rows.length).toBeGreaterThan(2);
  expect(text).not.toContain(phone);
  expect(text).not.toContain('=3500');
});

it('progress comes as events, step by step, to its owner alone', async () => {
  const [leave, events, others] = [new AbortController(), [] as unknown[], [] as unknown[]];
  const hear = async (person: { email: string; password: string } | undefined, into: unknown[]) => {
    const signed = await clientOf(product.url).post('/admin/login', person);
    const answer = await fetch(`${product.url}/desk/jobs/stream`, {
      headers: { authorization: `Bearer ${signed.data.token}` },
      signal: leave.signal,
    });
    const read = async () => {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>)
        for (const line of Buffer.from(chunk).toString().split('\n'))
          if (line.startsWith('data: ')) into.push(JSON.parse(line.slice(6)));
    };
    void read().catch(() => undefined);
  };
  const demo = (role: string) => {
    const found = product.accounts.panel.find((one) => one.role === role);
    return { email: found?.email ?? '', password: found?.password ?? '' };
  };
  await hear(demo('auditor'), events);
  await hear(demo('system-admin'), others);
  await shut();
  const { data } = await exportLot();
  await heldUp(auditor, data.id);
  await open();
  await ended(auditor, data.id);
  const seen = () => events as { id: string; done: number; all: number; state: string }[];
  await until(async () => seen().some(({ state }) => state === 'done'), 'the last event');
  leave.abort();
  const own = seen().filter(({ id }) => id === data.id);
  expect([...new Set(own.map(({ state }) => state))]).toEqual(['waiting', 'running', 'done']);
  expect(own).toContainEqual(expect.objectContaining({ done: 2_000, all: ROWS, step: '正在读取' }));
  expect(others).toEqual([]);
});

it('one of a kind at a time; it is cancelled within a step, and goes on from there when it is tried again', async () => {
  await shut();
  const { data: job } = await exportLot();
  await heldUp(auditor, job.id);
  expect(await exportLot()).toMatchObject({ status: 409, error: { code: 'JOB_ON_ITS_WAY', job: job.id } });
  expect((await auditor.get('/desk/jobs')).meta).toMatchObject({ open: 1 });

  expect((await auditor.remove(`/desk/jobs/${job.id}`)).data).toMatchObject({ state: 'cancelled' });
  expect((await auditor.remove(`/desk/jobs/${job.id}`)).error).toMatchObject({ code: 'JOB_ENDED' });
  await open();
  // Long enough for the step that was held up: what it had in hand is thrown away.
  await until(async () => {
    const { rows } = await database.query(
      `select 1 from outbox_entries where kind = 'job.run' and state in ('waiting', 'running')`,
    );
    return rows.length === 0;
  }, 'the worker to leave');
  const { rows } = await database.query('select count(*)::int as count from job_parts');
  expect(rows).toEqual([{ count: 2 }]);

  expect((await auditor.post(`/desk/jobs/${job.id}/retry`)).status).toBe(202);
  const done = await ended(auditor, job.id);
  expect(done).toMatchObject({ state: 'done', done: ROWS, all: ROWS });
  const lines = await bookOf(done.file.url);
  expect(lines.slice(2, 2 + ROWS).map((row) => row[10])).toEqual(NUMBERS);
});

it('killed in the middle it goes on where it stopped, and no row is there twice', async () => {
  await shut();
  const { data: job } = await exportLot();
  await heldUp(auditor, job.id);
  await product.kill();
  const { rows: before } = await database.query('select max(id) as id from job_parts');
  await open();
  await product.restart();
  auditor = await demoStaff(product, 'auditor');
  admin = await demoStaff(product, 'system-admin');
  const done = await ended(auditor, job.id);
  expect(done).toMatchObject({ state: 'done', done: ROWS, all: ROWS });
  const lines = await bookOf(done.file.url);
  expect(lines.slice(2, 2 + ROWS).map((row) => row[10])).toEqual(NUMBERS);
  expect(lines.at(-1)?.[1]).toContain(`共 ${ROWS} 条`);
  // The first two parts were not read again: nothing but the last two has come since.
  const { rows: last } = await database.query('select last_value::int as id from job_parts_id_seq');
  expect(last[0].id - before[0].id).toBeLessThanOrEqual(3);
  const { rows: left } = await database.query('select id from job_parts');
  expect(left).toEqual([]);
}, 240_000);

it('another’s job is not there: neither to look at, nor to cancel, nor to try again', async () => {
  const { data: job } = await admin.post('/desk/accounts/export', { filter: { role: 'leader' } });
  const { file } = await ended(admin, job.id);
  const answers = [
    await auditor.get(`/desk/jobs/${job.id}`),
    await auditor.remove(`/desk/jobs/${job.id}`),
    await auditor.post(`/desk/jobs/${job.id}/retry`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(
    ((await auditor.get('/desk/jobs?pageSize=100')).data as { id: string }[]).map(({ id }) => id),
  ).not.toContain(job.id);
  const forged = file.url.replace(/.$/, (end: string) => (end === 'A' ? 'B' : 'A'));
  expect((await take(forged)).status).toBe(404);
  expect((await take(file.url)).headers.get('cache-control')).toBe('no-store');
});

it('R43a whoever loses the permission gets nothing: neither the file that is made, nor one on its way', async () => {
  const role = await makeRole(admin, ['audit.read']);
  const colleague = await makeColleague(product, admin, [role]);
  const ask = () => colleague.client.post('/desk/audit/export', { filter: { subject: 'lot' } });
  const made = await ended(colleague.client, (await ask()).data.id);
  expect((await take(made.file.url)).status).toBe(200);
  await shut();
  const { data: second } = await ask();
  await heldUp(colleague.client, second.id);
  expect((await tick(admin, role, ['room.manage'])).status).toBe(200);
  expect((await take(made.file.url)).status).toBe(403);
  await colleague.client.remove(`/desk/jobs/${second.id}`);
  await open();
  expect((await ask()).status).toBe(403);
  await colleague.client.post(`/desk/jobs/${second.id}/retry`);
  expect(await ended(colleague.client, second.id)).toMatchObject({
    state: 'failed',
    step: '您已没有这项权限，没有继续',
  });
  expect(await roleId(admin, 'auditor')).toBeGreaterThan(0);
});

it('R37a the archive of one’s own data is made against a code, and taken when it is done', async () => {
  const phone = `135${String(Date.now()).slice(-8)}`;
  const { client, token } = await register(product.url, { phone, name: '孙安' });
  expect((await client.post('/api/me/export', { as: 'job' })).status).toBe(400);
  const code = await smsCode(product.url, phone, 'export', token);
  const asked = await client.post('/api/me/export', { as: 'job', smsCode: code });
  expect(asked).toMatchObject({ status: 202, data: { kind: 'own-data', label: '下载我的数据' } });
  const done = await ended(client, asked.data.id, 'api');
  expect(done.file.name).toMatch(/^我的数据-.*\.zip$/);
  const bytes = Buffer.from(await (await take(done.file.url)).arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes(Buffer.from('我的数据.json'))).toBe(true);
  expect((await auditor.get(`/desk/jobs/${asked.data.id}`)).status).toBe(404);
  expect((await client.get('/api/jobs')).meta).toMatchObject({ open: 0, unseen: 1 });
  expect((await client.post('/api/jobs/seen')).status).toBe(204);
  expect((await client.get('/api/jobs')).meta).toMatchObject({ open: 0, unseen: 0 });
});

it('a result is gone when its days are over, from the disk as well, and can be made anew', async () => {
  const { data: job } = await admin.post('/desk/accounts/export', { filter: { role: 'auditor' } });
  const { file } = await ended(admin, job.id);
  const { rows } = await database.query('select result_key, sealed_key from jobs where document_id = $1', [
    job.id,
  ]);
  expect(rows[0].result_key).toMatch(/^sealed\//);
  await clientOf(product.url).post('/sandbox/api/clock', { advance: 'P8D' });
  expect((await take(file.url)).status).toBe(404);
  const gone = await until(async () => {
    const found = await database.query('select result_key, sealed_key from jobs where document_id = $1', [
      job.id,
    ]);
    return found.rows[0].result_key === null ? found.rows[0] : null;
  }, 'the beat');
  expect(gone).toEqual({ result_key: null, sealed_key: null });
  expect((await admin.get(`/desk/jobs/${job.id}`)).data).toMatchObject({
    state: 'done',
    step: '文件已过保留期，需要时请重新生成',
  });
  expect((await admin.get(`/desk/jobs/${job.id}`)).data.file).toBeUndefined();
});

it('a job whose promise was lost says so, and can be tried again', async () => {
  await database.query(
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
  expect(await ended(admin, stranded.id)).toMatchObject({ state: 'done' });
});

it('a text message does not wait behind long work', async () => {
  await shut();
  const { data: job } = await exportLot();
  await heldUp(auditor, job.id);
  const phone = `134${String(Date.now()).slice(-8)}`;
  // It arrives while the work is still held up.
  expect(await smsCode(product.url, phone, 'register')).toMatch(/^\d{6}$/);
  expect((await auditor.get(`/desk/jobs/${job.id}`)).data.state).toBe('running');
  await open();
  await ended(auditor, job.id);
  await sleep(0);
  expect(await staffSignIn(product.url, ...signInOf('auditor'))).toBeDefined();
});
const signInOf = (role: string): [string, string] => {
  const demo = product.accounts.panel.find((one) => one.role === role);
  return [demo?.email ?? '', demo?.password ?? ''];
};
