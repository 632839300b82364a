/** R10a: the mediator is reminded before a case is due, and once when it is over, however long the clock then stands there. */
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, signIn, until, type Client } from '../setup/client';
import { counterCase, TO_ASSIGNMENT } from '../setup/counter-case';
import { demoStaff } from '../setup/panel';
import { newPhone } from '../setup/people';
import { startProduct, type Product } from '../setup/product';

const DAY = 86_400_000;
const MINUTE = 60_000;
const TWO_BEATS = 7_000;

let product: Product;
let mediator: Client;
let id: string;
const staff: Record<string, Client> = {};

beforeAll(async () => {
  product = await startProduct();
  for (const role of ['registrar', 'reviewer', 'dispatcher']) staff[role] = await demoStaff(product, role);
  const demo = product.accounts.accounts.find(({ role }) => role === 'mediator');
  mediator = (await signIn(product.url, demo?.phone ?? '', demo?.password ?? '')).client;
  const library = await staff['dispatcher']?.get(`/desk/mediators?q=${encodeURIComponent(demo?.name ?? '')}`);
  const mediators = [library?.data[0].id as string];
  id = await counterCase(
    { url: product.url, staff },
    {
      applicant: { name: '韩春', phone: newPhone() },
      respondent: { name: '曹秀梅', phone: newPhone() },
      steps: [...TO_ASSIGNMENT, ['dispatcher', 'assign', { mediators }]],
    },
  );
}, 240_000);
afterAll(() => product?.stop());

async function reminders(): Promise<string[]> {
  const { data } = await mediator.get('/api/notices?pageSize=100');
  return (data as { event: string; page: string }[])
    .filter(({ event, page }) => event.startsWith('deadline') && page.includes(id))
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
    await sleep(TWO_BEATS);
    expect(await reminders()).toEqual([...said].sort());
  }
  expect((await staff['reviewer']?.get(`/desk/cases/${id}`))?.data.isOverdue).toBe(true);
}, 120_000);

it('finds a case by the title that is made from its category', async () => {
  const list = await staff['reviewer']?.get(
    `/desk/cases?q=${encodeURIComponent('噪音扰民纠纷')}&pageSize=100`,
  );
  expect((list?.data as { id: string }[]).map((one) => one.id)).toContain(id);
});
