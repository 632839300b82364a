/** What leaves is what the contracts say, over everything the demo centre holds. Tests run with CHECK_REPLIES: a misfit is a 500. */
import { STATISTICS_VIEWS, type StatisticsView } from '@tiaohe/config';
import { statisticsAnswers, statisticsEvents } from '@tiaohe/config/contracts';
import { signIn, type Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
}, 240_000);
afterAll(() => product?.stop());

const demoAccount = (role: string) => {
  const { phone, password } = product.accounts.accounts.find((account) => account.role === role) ?? {};
  return signIn(product.url, phone ?? '', password ?? '');
};

const TABS = ['', '/materials', '/records', '/sessions', '/documents', '/calls', '/file', '/similar'];
const statusesOf = async (client: Client, paths: readonly string[]): Promise<Record<string, number>> => {
  const seen: [string, number][] = [];
  for (const path of paths) seen.push([path, (await client.get(path)).status]);
  return Object.fromEntries(seen.filter(([, status]) => status !== 200));
};
const casesOf = async (client: Client, path: string): Promise<string[]> =>
  ((await client.get(path)).data as { id: string }[]).map(({ id }) => id);

it.each(Object.keys(STATISTICS_VIEWS) as StatisticsView[])(
  'the wall reads %s as it is said',
  async (view) => {
    const { data } = await admin.get(`/desk/statistics/${view}`);
    expect(statisticsAnswers[view].safeParse(data).error).toBeUndefined();
    expect(data).not.toEqual([]);
  },
);

it('the wall hears what it is said to hear', async () => {
  const { token } = await demoAccount('organisation');
  const leave = new AbortController();
  const answer = await fetch(`${product.url}/api/statistics/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leave.signal,
  });
  let text = '';
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(piece).toString();
    if (/^data: .*\n\n/m.test(text)) break;
  }
  leave.abort();
  const said = JSON.parse(/^event: tick\ndata: (.*)$/m.exec(text)?.[1] ?? 'null') as unknown;
  expect(statisticsEvents.tick.safeParse(said).error).toBeUndefined();
});

it('a clerk opens every case of the first page of each kind, tab by tab', async () => {
  const open = await casesOf(admin, '/desk/cases?historical=0&pageSize=60');
  const past = await casesOf(admin, '/desk/cases?historical=1&pageSize=4');
  expect([open.length > 20, past.length]).toEqual([true, 4]);
  const paths = [...open, ...past].flatMap((id) => TABS.map((tab) => `/desk/cases/${id}${tab}`));
  expect(await statusesOf(admin, paths)).toEqual({});
});

it.each(['person', 'enterprise', 'mediator', 'organisation'])('%s opens all of theirs', async (role) => {
  const { client } = await demoAccount(role);
  const ids = await casesOf(client, '/api/cases?pageSize=8');
  const tabs = TABS.filter((tab) => tab !== '/calls' && (tab !== '/similar' || role === 'mediator'));
  expect(
    await statusesOf(
      client,
      ids.flatMap((id) => tabs.map((tab) => `/api/cases/${id}${tab}`)),
    ),
  ).toEqual({});
});

it('a clerk opens each other page of their day', async () => {
  const [mediator] = await casesOf(admin, '/desk/mediators');
  const [template] = await casesOf(admin, '/desk/templates');
  const pages = [
    '/home',
    '/me',
    '/mediators?pageSize=100',
    '/templates?all=1',
    '/templates/fields',
    '/typical-cases',
  ];
  const ones = [
    `/mediators/${mediator}`,
    `/mediators/${mediator}/ratings`,
    `/templates/${template}/preview`,
    '/categories',
    '/application-templates',
  ];
  expect(
    await statusesOf(
      admin,
      [...pages, ...ones].map((path) => `/desk${path}`),
    ),
  ).toEqual({});
});
