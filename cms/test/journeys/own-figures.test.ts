/** Figures for somebody who acts for an organisation are that organisation's, on every view and in the stream. */
import { STATISTICS_VIEWS } from '@tiaohe/config';
import { clientOf, signIn, type Client } from '../../../testing/client';
import { edit } from '../setup/edit';
import { demoStaff, makeColleague, makeRole, personId } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';
import { database } from '../setup/strapi-itself';

let product: Product;
let admin: Client;
let token: string;
let organisation: Client;
let own: string;
let foreign: string;
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  const demo = product.accounts.accounts.find(({ role }) => role === 'organisation');
  const session = await signIn(product.url, demo?.phone ?? '', demo?.password ?? '');
  ({ token, client: organisation } = session);
  own = (await organisation.get('/api/organisations/mine')).data.id;
  const all = (await admin.get('/desk/organisations?pageSize=100')).data as { id: string }[];
  foreign = all.find(({ id }) => id !== own)?.id ?? '';
}, 240_000);
afterAll(() => product?.stop());

/** The moment of asking differs; people, places and rooms in use are counted one by one below. */
const APART = ['asOf', 'mediators', 'organisations', 'roomsInUse'];
const plain = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value) => (APART.includes(key) ? undefined : value)));

it.each(Object.keys(STATISTICS_VIEWS).filter((view) => view !== 'feed'))(
  '%s counts its own cases alone',
  async (view) => {
    const seen = await organisation.get(`/api/statistics/${view}`);
    const expected = await admin.get(`/desk/statistics/${view}?organisation=${own}`);
    expect([seen.status, expected.status]).toEqual([200, 200]);
    expect(plain(seen.data)).toEqual(plain(expected.data));
  },
);

it('the feed names cases of its own alone', async () => {
  const { rows } = await database((db) =>
    db.query(
      `select right(c.number, 9) as number from cases c join organisations o on o.id = c.organisation_id where o.document_id = $1`,
      [own],
    ),
  );
  const numbers = new Set((rows as { number: string }[]).map(({ number }) => number));
  const feed = (await organisation.get('/api/statistics/feed')).data as { text: string }[];
  const named = feed.map(({ text }) => /（(.+)）/.exec(text)?.[1] ?? '');
  expect(named.filter((number) => !numbers.has(number))).toEqual([]);
});

it('counts of people and places are its own too', async () => {
  const { data } = await organisation.get('/api/statistics/overview');
  const { rows } = await database((db) =>
    db.query(
      `select count(*)::int as n from mediators m join organisations o on o.id = m.organisation_id
        where o.document_id = $1 and m.work_state = 'active'`,
      [own],
    ),
  );
  expect([data.organisations, data.mediators]).toEqual([1, rows[0].n]);
});

it('another organisation’s figures are not there, nor those of one that never was', async () => {
  for (const id of [foreign, 'no-such-organisation'])
    for (const view of ['overview', 'trend', 'mediators', 'feed'])
      expect(await organisation.get(`/api/statistics/${view}?organisation=${id}`)).toMatchObject({
        status: 404,
        error: { code: 'NOT_FOUND' },
      });
  expect((await organisation.get(`/api/statistics/overview?organisation=${own}`)).status).toBe(200);
});

it('the stream says its own totals at once', async () => {
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
  const tick = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}');
  const { received, closed, mediators } = (await organisation.get('/api/statistics/overview')).data;
  expect(tick.overview).toMatchObject({ received, closed, mediators });
  expect(received).toBeLessThan((await admin.get('/desk/statistics/overview')).data.received);
});

it('a colleague who looks at one organisation is told of no other either', async () => {
  const scoped = [{ permission: 'screen.watch', conditions: ['own-organisation'] }];
  const looks = await makeColleague(product, admin, [await makeRole(admin, scoped)]);
  const path = `/desk/accounts/${await personId(admin, looks.email)}/link`;
  expect((await edit(admin, path, { organisationId: own })).status).toBe(200);
  expect((await looks.client.get(`/desk/statistics/overview?organisation=${foreign}`)).status).toBe(404);
  const seen = (await looks.client.get('/desk/statistics/overview')).data;
  const theirs = (await organisation.get('/api/statistics/overview')).data;
  expect(plain(seen)).toEqual(plain(theirs));
});

it('a stranger is asked to sign in', async () => {
  expect((await clientOf(product.url).get('/api/statistics/overview')).status).toBe(401);
});
