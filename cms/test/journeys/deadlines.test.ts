/** R10a: the mediator is reminded before a case is due, and once when it is over, however long the clock then stands there. */
import { Client as Database } from 'pg';
import { clientOf, signIn, type Client } from '../../../testing/client';
import { counterCase, TO_ASSIGNMENT } from '../../../testing/counter-case';
import { demoStaff } from '../setup/panel';
import { newPhone } from '../../../testing/people';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

const DAY = 86_400_000;
const MINUTE = 60_000;

let product: Product;
let mediator: Client;
let id: string;
/** Due long after the first, in this order. */
let [said, fine, behind] = ['', '', ''];
const LATER = Date.now() + 60 * DAY;
const staff: Record<string, Client> = {};

beforeAll(async () => {
  product = await startProduct();
  for (const role of ['registrar', 'reviewer', 'dispatcher']) staff[role] = await demoStaff(product, role);
  const demo = product.accounts.accounts.find(({ role }) => role === 'mediator');
  mediator = (await signIn(product.url, demo?.phone ?? '', demo?.password ?? '')).client;
  const library = await staff['dispatcher']?.get(`/desk/mediators?q=${encodeURIComponent(demo?.name ?? '')}`);
  const mediators = [library?.data[0].id as string];
  const open = (name: string) =>
    counterCase(
      { url: product.url, staff },
      {
        applicant: { name, phone: newPhone() },
        respondent: { name: '曹秀梅', phone: newPhone() },
        steps: [...TO_ASSIGNMENT, ['dispatcher', 'assign', { mediators }]],
      },
    );
  id = await open('韩春');
  [said, fine, behind] = [await open('梁月'), await open('梁星'), await open('梁晨')];
  await setDates();
}, 240_000);
afterAll(() => product?.stop());

/** As rows are that came by SQL before times were cut to milliseconds, and one whose reminder has gone out already. */
async function setDates(): Promise<void> {
  const db = new Database({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  try {
    await db.query('alter table cases disable trigger "0_whole_milliseconds"');
    for (const [nth, one] of [said, fine, behind].entries())
      await db.query('update cases set due_at = $2::timestamp where document_id = $1', [
        one,
        new Date(LATER + nth).toISOString().replace('Z', '456'),
      ]);
    await db.query('alter table cases enable trigger "0_whole_milliseconds"');
    await db.query(
      `insert into notices (document_id, key, event, title, text, at)
       select 'said-already', concat('deadline-near:', c.id, ':d1:', $2::text, ':a', m.account_id), 'deadline-near', '', '', now()
         from cases c join case_mediators x on x.case_id = c.id join mediators m on m.id = x.mediator_id where c.document_id = $1`,
      [said, new Date(LATER).toISOString()],
    );
  } finally {
    await db.end();
  }
}

/**
 * A whole beat, reminders and all, has run since this was asked: a beat ends with the seal upon the audit trail, to which each
 * sign-in adds a line. The first seal may be that of a beat which had begun before.
 */
async function untilABeatHasPassed(): Promise<void> {
  const db = new Database({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  const seals = async () =>
    (await db.query<{ count: number }>('select count(*)::int as count from audit_seals')).rows[0]?.count ?? 0;
  try {
    for (let nth = 0; nth < 2; nth += 1) {
      const before = await seals();
      await demoStaff(product, 'auditor');
      await until(async () => (await seals()) > before, 'the seal at the end of a beat');
    }
  } finally {
    await db.end();
  }
}

async function reminders(of = id): Promise<string[]> {
  const { data } = await mediator.get('/api/notices?pageSize=100');
  return (data as { event: string; page: string }[])
    .filter(({ event, page }) => event.startsWith('deadline') && page.includes(of))
    .map(({ event }) => event)
    .sort();
}

it('R10a reminds seven, three and one day before, and once when the time is over', async () => {
  const { dueAt } = (await staff['reviewer']?.get(`/desk/cases/${id}`))?.data;
  const said: string[] = [];
  for (const [before, event] of [
    [7 * DAY, 'deadline-near'],
    [3 * DAY, 'deadline-near'],
    [DAY, 'deadline-near'],
    [0, 'deadline-over'],
  ] as const) {
    const now = new Date(new Date(dueAt).getTime() - before + MINUTE).toISOString();
    await clientOf(product.url).post('/sandbox/api/clock', { now });
    said.push(event);
    await until(async () => (await reminders()).length >= said.length, `${event} ${before}`);
    await untilABeatHasPassed();
    expect(await reminders()).toEqual([...said].sort());
  }
  expect((await staff['reviewer']?.get(`/desk/cases/${id}`))?.data.isOverdue).toBe(true);
}, 120_000);

it('R10a reminds once of a date with microseconds, has no trouble with what was said already, and comes to the case behind', async () => {
  await clientOf(product.url).post('/sandbox/api/clock', {
    now: new Date(LATER - DAY + MINUTE).toISOString(),
  });
  await until(async () => (await reminders(behind)).length > 0, 'the case behind');
  await untilABeatHasPassed();
  expect([await reminders(said), await reminders(fine), await reminders(behind)]).toEqual([
    [],
    ['deadline-near'],
    ['deadline-near'],
  ]);

  const admin = await demoStaff(product, 'system-admin');
  expect((await admin.get('/desk/outbox/troubles')).data).toEqual([]);
  expect((await clientOf(product.url).get('/health')).data.dependencies.schedule).toBe('ok');
}, 120_000);

it('finds a case by the title that is made from its category', async () => {
  const list = await staff['reviewer']?.get(
    `/desk/cases?q=${encodeURIComponent('噪音扰民纠纷')}&pageSize=100`,
  );
  expect((list?.data as { id: string }[]).map((one) => one.id)).toContain(id);
});
