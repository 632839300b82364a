/**
 * `npm start` under a burst of work while PostgreSQL, one of its backends and the server are killed again and again
 * (FALLS=full: ten times PostgreSQL, ten times a backend, twenty times the server; FALLS_SEED repeats the moments): all comes back by itself, nothing that was
 * acknowledged is lost, nothing happens twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { startWholeProduct, type WholeProduct } from '../../../testing/whole-product';
import { clientOf, register, signIn, staffSignIn, type Client } from '../../../testing/client';
import { chanceOf } from '../../../testing/chance';
import { untilPromisesAreKept } from '../../../testing/kept-promises';
import { until } from '../../../testing/until';
import { liveACase, type People } from '../setup/live-a-case';
import { startProbe, type Probe } from '../setup/probe';
import { startWriter, type Writer } from '../setup/writer';

const isFull = process.env.FALLS === 'full';
const FALLS = isFull
  ? ({ postgres: 10, backend: 10, server: 20 } as const)
  : ({ postgres: 2, backend: 1, server: 2 } as const);
type What = keyof typeof FALLS;
const P95_MS = 10_000;
const chance = chanceOf('FALLS_SEED');

let product: WholeProduct;
let people: People;
let probe: Probe;
let writers: Writer[];
const lived: string[] = [];
const recoveries: { what: What; ms: number }[] = [];

/** The kinds one after another and mixed: server, postgres, backend, server, … */
const plan = Array.from({ length: 20 }, (_, round) =>
  (Object.keys(FALLS) as What[]).filter((what) => round < FALLS[what]),
).flat();

beforeAll(async () => {
  product = await startWholeProduct();
  const { url, accounts } = product;
  const unique = String(Date.now()).slice(-7);
  const phones = { applicant: `136${unique}1`, respondent: `135${unique}2` };
  const { client: applicant, token } = await register(url, { phone: phones.applicant, name: '冯强' });
  await register(url, { phone: phones.respondent, name: '陈静' });
  const staff: Record<string, Client> = {};
  for (const { role, email, password } of accounts.panel)
    staff[role] = await staffSignIn(url, email, password);
  const demo = accounts.accounts.find(({ role }) => role === 'mediator');
  const { client: mediator } = await signIn(url, demo?.phone ?? '', demo?.password ?? '');
  const q = encodeURIComponent(demo?.name ?? '');
  const library = await (staff['dispatcher'] as Client).get(`/desk/mediators?q=${q}`);
  people = { url, applicant, mediator, mediatorId: library.data[0].id, staff, phones };

  probe = startProbe({ url: `${url}/api/me`, token });
  writers = await Promise.all(
    [3, 4].map(async (nth) =>
      startWriter({ client: (await register(url, { phone: `133${unique}${nth}`, name: '何平' })).client }),
    ),
  );
}, 400_000);
afterAll(async () => {
  await probe?.end();
  await product?.stop();
});

async function fall(what: What): Promise<void> {
  await sleep(chance.between(0, 2_000));
  const pid = await until(async () => product.pidOf(what), `a ${what} to kill`);
  const since = Date.now();
  process.kill(pid, 'SIGKILL');
  const ms = await probe.recovered(since);
  recoveries.push({ what, ms });
  if (isFull) process.stdout.write(`${what} ${ms} ms\n`);
}

const dayOf = (nth: number) => (hour: number) =>
  `2027-05-${String((nth % 28) + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;

it(
  `stands up again after ${plan.length} falls, each time by itself`,
  async () => {
    let isFalling = true;
    const falling = (async () => {
      for (const what of plan) await fall(what);
    })().finally(() => (isFalling = false));
    while (isFalling && lived.length < 28) lived.push(await liveACase(people, dayOf(lived.length)));
    await falling;
    const sorted = recoveries.map(({ ms }) => ms).sort((one, other) => one - other);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
    const list = recoveries.map(({ what, ms }) => `${what} ${ms}`).join(', ');
    process.stdout.write(`Recovered after (ms): ${list}; p95 ${p95}; longest answer ${probe.longestMs()}\n`);
    if (isFull) expect(p95).toBeLessThanOrEqual(P95_MS);
    expect(recoveries.map(({ what }) => what)).toEqual(plan);
  },
  plan.length * 60_000 + 300_000,
);

it('said nothing else meanwhile than that one should come again in a moment', () => {
  expect(probe.strange()).toEqual([]);
});

it('lost nothing that it acknowledged, and wrote nothing twice', async () => {
  const books = await Promise.all(writers.map((writer) => writer.settle()));
  process.stdout.write(
    `Written and acknowledged: ${books.map(({ acknowledged }) => acknowledged).join(' + ')}\n`,
  );
  expect(books.map(({ lost, doubled, strange }) => ({ lost, doubled, strange }))).toEqual(
    books.map(() => ({ lost: [], doubled: [], strange: [] })),
  );
});

it('took every case through every step exactly once, and told each party once', async () => {
  const reviewer = people.staff['reviewer'] as Client;
  const views = [];
  for (const id of lived) views.push((await reviewer.get(`/desk/cases/${id}`)).data);
  const steps = ['submit', 'pass', 'confirm-willing', 'accept', 'assign', 'close', 'pass-final-review'];
  for (const { timeline } of views) {
    const moves = (timeline as { action: string }[]).map(({ action }) => action);
    expect(steps.map((step) => moves.filter((move) => move === step).length)).toEqual(steps.map(() => 1));
  }
  const { get } = clientOf(people.url);
  const passed = async () =>
    ((await get(`/sandbox/api/messages?to=${people.phones.applicant}`)).data as { text: string }[]).filter(
      ({ text }) => text.includes('已通过审核'),
    ).length;
  await until(async () => (await passed()) >= lived.length, 'a message for every case');
  await untilPromisesAreKept({ url: people.url, databaseUrl: product.databaseUrl() });
  expect(await passed()).toBe(lived.length);
  for (const phone of Object.values(people.phones))
    expect((await get(`/sandbox/api/calls?to=${phone}`)).data).toHaveLength(lived.length);
});

it('kept an audit trail whose chain holds', async () => {
  const verified = await until(async () => {
    const { data } = await (people.staff['auditor'] as Client).get('/desk/audit/verification');
    return data.unsealed === 0 && data;
  }, 'the seal');
  expect(verified).toMatchObject({ isIntact: true });
});
