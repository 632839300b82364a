/** What one act costs PostgreSQL, counted: an act opens its case once, and asks everything else in as few questions. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn, type Answer, type Client } from '../../../testing/client';
import { counterCase, TO_ASSIGNMENT, type Step } from '../../../testing/counter-case';
import { demoStaff } from '../setup/panel';
import { startProduct, type DemoAccounts, type Product } from '../setup/product';

/** Statements that an act may cost, its begin and commit among them; an act of the lifecycle cost 24 to 41 before. */
const MOST: Record<string, number> = {
  submit: 14,
  pass: 21,
  'confirm-willing': 13,
  accept: 11,
  assign: 17,
  suspend: 9,
  resume: 9,
  'book a visit': 7,
  'call it off': 9,
  'add a record': 6,
  'exempt from a session': 10,
  'request-closing': 12,
  'look at the case': 4,
};

const directory = mkdtempSync(join(tmpdir(), 'tiaohe-statements-'));
const file = join(directory, 'statements.jsonl');
const unique = String(Date.now()).slice(-8);
const counter = { url: '', staff: {} as Record<string, Client> };
const counts: Record<string, number> = {};
let product: Product;
let mediator: Client;

type Noted = { request: string; sql: string };
const noted = (): Noted[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Noted);

/** Who comes is known already: remembering people is another test's matter. */
async function count(name: string, request: string, act: () => Promise<Answer>): Promise<Answer> {
  writeFileSync(file, '');
  const answer = await act();
  if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.error)}`);
  counts[name] = noted().filter((one) => one.request === request).length;
  return answer;
}
async function step(who: Client, door: string, id: string, [, action, input = {}]: Step) {
  const { revision } = (await who.get(`${door}/cases/${id}`)).data;
  const path = `${door}/cases/${id}/actions/${action}`;
  return count(action, `POST ${path}`, () => who.post(path, { revision, ...input }));
}

beforeAll(async () => {
  writeFileSync(file, '');
  product = await startProduct({
    NODE_OPTIONS: `--require ${join(__dirname, '../setup/note-statements.cjs')}`,
    STATEMENTS_FILE: file,
  });
  counter.url = product.url;
  for (const role of ['registrar', 'reviewer', 'dispatcher'])
    counter.staff[role] = await demoStaff(product, role);
}, 240_000);
afterAll(async () => {
  await product?.stop();
  rmSync(directory, { recursive: true, force: true });
});

it('no act asks PostgreSQL more often than it has to', async () => {
  const id = await counterCase(counter, {
    applicant: { name: '吴一', phone: `139${unique}` },
    respondent: { name: '郑二', phone: `138${unique}` },
    steps: [],
  });
  const { registrar, reviewer, dispatcher } = counter.staff as Record<string, Client>;
  for (const staff of [registrar, reviewer, dispatcher]) await staff?.get(`/desk/cases/${id}`);
  for (const one of TO_ASSIGNMENT) await step(counter.staff[one[0]] as Client, '/desk', id, one);

  const demo = product.accounts.accounts.find(({ role }) => role === 'mediator');
  const { name, phone, password } = demo as DemoAccounts['accounts'][number];
  const known = (await dispatcher?.get('/desk/mediators?pageSize=100'))?.data as {
    id: string;
    name: string;
  }[];
  const mediators = [known.find((one) => one.name === name)?.id];
  await step(dispatcher as Client, '/desk', id, ['dispatcher', 'assign', { mediators }]);
  ({ client: mediator } = await signIn(product.url, phone, password));

  const look = `/api/cases/${id}`;
  await mediator.get(look);
  await count('look at the case', `GET ${look}`, () => mediator.get(look));
  await step(mediator, '/api', id, ['mediator', 'suspend', { reason: '当事人外出' }]);
  await step(mediator, '/api', id, ['mediator', 'resume']);
  const start = new Date(Date.now() + 3 * 86_400_000);
  const end = new Date(start.getTime() + 3_600_000);
  const visit = { kind: 'visit', place: '居委会会议室', start: start.toISOString(), end: end.toISOString() };
  const booked = await count('book a visit', `POST ${look}/sessions`, () =>
    mediator.post(`${look}/sessions`, visit),
  );
  const session = `/api/sessions/${booked.data.id}`;
  await count('call it off', `DELETE ${session}`, () => mediator.remove(session));
  const record = {
    at: new Date(Date.now() - 60_000).toISOString(),
    mode: 'phone',
    text: '谈妥',
    participants: '双方',
  };
  await count('add a record', `POST ${look}/records`, () => mediator.post(`${look}/records`, record));
  const exemption = `/desk/cases/${id}/session-exemption`;
  await count('exempt from a session', `POST ${exemption}`, () =>
    (dispatcher as Client).post(exemption, { reason: '双方在现场当面谈妥' }),
  );
  const agreed = {
    outcome: 'success',
    agreementForm: 'oral',
    note: '当场谈妥',
    terms: [{ text: '十点后停工。' }],
  };
  await step(mediator, '/api', id, ['mediator', 'request-closing', agreed]);

  const counted = Object.entries(counts);
  expect(Object.keys(counts).sort()).toEqual(Object.keys(MOST).sort());
  expect(counted.filter(([act, statements]) => statements > (MOST[act] ?? 0))).toEqual([]);
  // Had nothing been noted at all, the test would have nothing to say.
  expect(counted.filter(([, statements]) => statements < 3)).toEqual([]);
}, 120_000);
