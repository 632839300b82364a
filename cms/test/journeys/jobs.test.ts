/** Long work: it says how far it is, is cancelled, tried again, and goes on after a crash. */
import { clientOf, smsCode, type Client } from '../../../testing/client';
import { until } from '../../../testing/until';
import { LINES, openJobHouse, ROWS, type JobHouse } from '../setup/jobs';

let house: JobHouse;
let auditor: Client;
let admin: Client;

beforeAll(async () => {
  house = await openJobHouse();
  ({ auditor, admin } = await house.people());
});
afterAll(() => house?.close());

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
  const { file, ...done } = await house.ended(admin, asked.data.id);
  const list = (await admin.get('/desk/accounts?role=mediator&pageSize=100')).data as { phone: string }[];
  expect(done).toMatchObject({
    state: 'done',
    step: '已完成',
    done: list.length,
    all: list.length,
    isSeen: false,
  });
  expect(file).toMatchObject({ name: '账号名单.xlsx' });

  const rows = await house.tableOf(file.url);
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
  const { file } = await house.ended(admin, asked.data.id);
  const text = await (await house.take(file.url)).text();
  expect(file.name).toBe('账号名单.csv');
  expect(text.split('\r\n')[0]).toBe('姓名,用户名,企业,类型,手机,角色,状态,停用原因,微信,开通日期');
});

it('a filter that finds nobody’s phone is said as the reason, at the job', async () => {
  const asked = await admin.post('/desk/accounts/export', { filter: { phone: '138' } });
  expect(await house.ended(admin, asked.data.id)).toMatchObject({
    state: 'failed',
    step: '手机号加密保存，请填写完整的11位手机号查找',
  });
});

it('progress comes as events, step by step, to its owner alone', async () => {
  const [leave, events, others] = [new AbortController(), [] as unknown[], [] as unknown[]];
  const hear = async (person: { email: string; password: string } | undefined, into: unknown[]) => {
    const signed = await clientOf(house.product.url).post('/admin/login', person);
    const answer = await fetch(`${house.product.url}/desk/jobs/stream`, {
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
    const found = house.product.accounts.panel.find((one) => one.role === role);
    return { email: found?.email ?? '', password: found?.password ?? '' };
  };
  await hear(demo('auditor'), events);
  await hear(demo('system-admin'), others);
  await house.shut();
  const { data } = await house.exportLot(auditor);
  await house.heldUp(auditor, data.id);
  await house.open();
  await house.ended(auditor, data.id);
  const seen = () => events as { id: string; done: number; all: number; state: string }[];
  await until(async () => seen().some(({ state }) => state === 'done'), 'the last event');
  leave.abort();
  const own = seen().filter(({ id }) => id === data.id);
  expect([...new Set(own.map(({ state }) => state))]).toEqual(['waiting', 'running', 'done']);
  expect(own).toContainEqual(expect.objectContaining({ done: 2_000, all: ROWS, step: '正在读取' }));
  expect(others).toEqual([]);
});

it('one of a kind at a time; it is cancelled within a step, and goes on from there when it is tried again', async () => {
  await house.shut();
  const { data: job } = await house.exportLot(auditor);
  await house.heldUp(auditor, job.id);
  expect(await house.exportLot(auditor)).toMatchObject({
    status: 409,
    error: { code: 'JOB_ON_ITS_WAY', job: job.id },
  });
  expect((await auditor.get('/desk/jobs')).meta).toMatchObject({ open: 1 });

  expect((await auditor.remove(`/desk/jobs/${job.id}`)).data).toMatchObject({ state: 'cancelled' });
  expect((await auditor.remove(`/desk/jobs/${job.id}`)).error).toMatchObject({ code: 'JOB_ENDED' });
  await house.open();
  // Long enough for the step that was held up: what it had in hand is thrown away.
  await until(async () => {
    const { rows } = await house.database.query(
      `select 1 from outbox_entries where kind = 'job.run' and state in ('waiting', 'running')`,
    );
    return rows.length === 0;
  }, 'the worker to leave');
  const { rows } = await house.database.query('select count(*)::int as count from job_parts');
  expect(rows).toEqual([{ count: 2 }]);

  expect((await auditor.post(`/desk/jobs/${job.id}/retry`)).status).toBe(202);
  const done = await house.ended(auditor, job.id);
  expect(done).toMatchObject({ state: 'done', done: ROWS, all: ROWS });
  const lines = await house.tableOf(done.file.url);
  expect(lines.slice(2, 2 + ROWS).map((row) => row[10])).toEqual(LINES);
});

it('killed in the middle it goes on where it stopped, and no row is there twice', async () => {
  await house.shut();
  const { data: job } = await house.exportLot(auditor);
  await house.heldUp(auditor, job.id);
  await house.product.kill();
  const { rows: before } = await house.database.query('select max(id) as id from job_parts');
  await house.open();
  await house.product.restart();
  ({ auditor, admin } = await house.people());
  const done = await house.ended(auditor, job.id);
  expect(done).toMatchObject({ state: 'done', done: ROWS, all: ROWS });
  const lines = await house.tableOf(done.file.url);
  expect(lines.slice(2, 2 + ROWS).map((row) => row[10])).toEqual(LINES);
  expect(lines.at(-1)?.[1]).toContain(`共 ${ROWS} 条`);
  // The first two parts were not read again: nothing but the last two has come since.
  const { rows: last } = await house.database.query('select last_value::int as id from job_parts_id_seq');
  expect(last[0].id - before[0].id).toBeLessThanOrEqual(3);
  const { rows: left } = await house.database.query('select id from job_parts');
  expect(left).toEqual([]);
}, 240_000);

it('a text message does not wait behind long work', async () => {
  await house.shut();
  const { data: job } = await house.exportLot(auditor);
  await house.heldUp(auditor, job.id);
  const phone = `134${String(Date.now()).slice(-8)}`;
  // It arrives while the work is still held up.
  expect(await smsCode(house.product.url, phone, 'register')).toMatch(/^\d{6}$/);
  expect((await auditor.get(`/desk/jobs/${job.id}`)).data.state).toBe('running');
  await house.open();
  await house.ended(auditor, job.id);
});
