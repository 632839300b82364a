/** Whole lives of cases while the server is killed (SIGKILL) at random moments: nothing is lost, nothing happens twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, register, signIn, staffSignIn, type Client } from '../../../testing/client';
import { chanceOf } from '../../../testing/chance';
import { untilPromisesAreKept } from '../../../testing/kept-promises';
import { until } from '../../../testing/until';
import { liveACase, type People } from '../setup/live-a-case';
import { startProduct, type Product } from '../setup/product';

const KILLS = Number(process.env.KILLS ?? 4);
const LONGEST_LIFE_MS = 2_000;
/** KILLS_SEED repeats the moments of a run. */
const chance = chanceOf('KILLS_SEED');
const STEPS = [
  'submit',
  'pass',
  'confirm-willing',
  'accept',
  'assign',
  'request-closing',
  'close',
  'submit-archive',
  'pass-first-review',
  'pass-final-review',
];

let product: Product;
let people: People;
const lived: string[] = [];

beforeAll(async () => {
  product = await startProduct();
  const { url, accounts } = product;
  const unique = String(Date.now()).slice(-7);
  const phones = { applicant: `136${unique}1`, respondent: `135${unique}2` };
  const { client: applicant } = await register(url, { phone: phones.applicant, name: '冯强' });
  await register(url, { phone: phones.respondent, name: '陈静' });
  const staff: Record<string, Client> = {};
  for (const { role, email, password } of accounts.panel)
    staff[role] = await staffSignIn(url, email, password);
  const demo = accounts.accounts.find(({ role }) => role === 'mediator');
  const { client: mediator } = await signIn(url, demo?.phone ?? '', demo?.password ?? '');
  const q = encodeURIComponent(demo?.name ?? '');
  const library = await (staff['dispatcher'] as Client).get(`/desk/mediators?q=${q}`);
  people = { url, applicant, mediator, mediatorId: library.data[0].id, staff, phones };
}, 240_000);
afterAll(() => product?.stop());

const dayOf = (nth: number) => (hour: number) =>
  `2027-04-${String(nth + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;
const desk = (role: string) => people.staff[role] as Client;

it(
  `goes from draft to archive again and again through ${KILLS} power cuts`,
  async () => {
    let kills = 0;
    const cuts = (async () => {
      for (; kills < KILLS; kills += 1) {
        await sleep(chance.between(0, LONGEST_LIFE_MS));
        await product.kill();
        await product.restart();
      }
    })();
    while (kills < KILLS) lived.push(await liveACase(people, dayOf(lived.length)));
    await cuts;
    expect(lived.length).toBeGreaterThan(0);
  },
  KILLS * 60_000,
);

it('has every step of every case exactly once', async () => {
  for (const id of lived) {
    const { data } = await desk('reviewer').get(`/desk/cases/${id}`);
    const moves = (data.timeline as { action: string }[]).map(({ action }) => action);
    expect(STEPS.map((step) => moves.filter((action) => action === step).length)).toEqual(STEPS.map(() => 1));
    expect((await desk('reviewer').get(`/desk/cases/${id}/sessions`)).data).toHaveLength(1);
    expect((await desk('reviewer').get(`/desk/cases/${id}/records`)).data).toHaveLength(1);
  }
});

it('gave every case a number of its own', async () => {
  const views = await Promise.all(lived.map((id) => desk('reviewer').get(`/desk/cases/${id}`)));
  for (const kind of ['number', 'acceptanceNumber', 'archiveNumber']) {
    const numbers = views.map(({ data }) => data[kind] as string);
    expect(numbers.every((number) => /\d/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(lived.length);
  }
});

it('rang each party once, and told each of them everything once', async () => {
  const { get } = clientOf(people.url);
  const passed = async () =>
    ((await get(`/sandbox/api/messages?to=${people.phones.applicant}`)).data as { text: string }[]).filter(
      ({ text }) => text.includes('已通过审核'),
    ).length;
  await until(async () => (await passed()) >= lived.length, 'a message for every case');
  await untilPromisesAreKept({ url: people.url });
  expect(await passed()).toBe(lived.length);
  for (const phone of Object.values(people.phones))
    expect((await get(`/sandbox/api/calls?to=${phone}`)).data).toHaveLength(lived.length);

  const { data } = await people.applicant.get('/api/notices?pageSize=100');
  const keys = (data as { event: string; page: string }[]).map(({ event, page }) => `${event} ${page}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('kept an audit trail whose chain holds', async () => {
  const verified = await until(async () => {
    const { data } = await desk('auditor').get('/desk/audit/verification');
    return data.unsealed === 0 && data;
  }, 'the seal');
  expect(verified).toMatchObject({ isIntact: true });
});
