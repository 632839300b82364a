/** Strapi's own routes and credentials, all of them: each was decided about, and answers as was decided. */
import { RULES } from '../../src/access/guard/rules';
import { CREDENTIALS } from '../../src/access/recognise';
import { STRAPI_ROADS, wayOf } from '../../src/access/roads/strapi-roads';
import { isOpenWhileDue, type Way } from '../../src/access/roads/way';
import { clientOf, signIn, staffSignIn, type Client } from '../../../testing/client';
import { demoStaff, makeColleague, roleId, type Colleague } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';
import { askStrapi, database, plantToken } from '../setup/strapi-itself';

const KEYS = Object.keys(STRAPI_ROADS);
const keysBy = (fits: (way: Way, key: string) => boolean) => KEYS.filter((key) => fits(wayOf(key), key));
const BEHIND_SIGN_IN = keysBy((way) => way !== 'open' && way !== 'closed');

let product: Product;
let strapi: Awaited<ReturnType<typeof askStrapi>>;
let admin: Client;
beforeAll(async () => {
  product = await startProduct();
  strapi = await askStrapi();
  admin = await demoStaff(product, 'system-admin');
}, 300_000);
afterAll(() => product?.stop());

const pathOf = (path: string) =>
  path.replace(':model', 'api::category.category').replace(/:\w+/g, '987654321');
async function ask(who: Client, key: string): Promise<{ key: string; status: number; code?: string }> {
  const [method = '', path = ''] = key.split(' ');
  const to = pathOf(path);
  const asks: Record<string, () => ReturnType<Client['get']>> = {
    GET: () => who.get(to),
    POST: () => who.post(to),
    PUT: () => who.put(to, {}),
    DELETE: () => who.remove(to),
  };
  const { status, error } = (await asks[method]?.()) ?? { status: 0, error: null };
  return { key, status, code: error?.code };
}
async function askAll(who: Client, keys: readonly string[]) {
  const answers = [];
  for (const key of keys) answers.push(await ask(who, key));
  return answers;
}
const each = (keys: readonly string[], status: number, code: string) =>
  keys.map((key) => ({ key, status, code }));

it('every route that Strapi answers was decided about, and nothing else stands in the table', () => {
  expect([...strapi.routes].sort()).toEqual([...KEYS].sort());
});

it('every kind of credential that Strapi takes was decided about', () => {
  expect(strapi.strategies).toEqual([
    'admin: admin',
    'admin: admin-token',
    'content-api: content-api-token',
    'content-api: users-permissions',
  ]);
  const names = strapi.strategies.map((one) => one.split(': ')[1]);
  // Transfers bring their strategy with their routes.
  expect(Object.keys(CREDENTIALS).sort()).toEqual([...names, 'data-transfer'].sort());
});

it('each way that is asked has its rule, and each rule its way', () => {
  expect(Object.keys(RULES).sort()).toEqual(keysBy((way) => way === 'asked').sort());
});

it('each write is asked about or on the record, unless it touches one’s own sign-ins or nothing', () => {
  const silent = keysBy(
    (way, key) =>
      !key.startsWith('GET ') && typeof way === 'string' && !['asked', 'closed', 'open'].includes(way),
  );
  expect(silent.sort()).toEqual(
    [
      'DELETE /admin/users/me/sessions',
      'DELETE /admin/users/me/sessions/:sessionId',
      'POST /admin/logout',
      'POST /admin/permissions/check',
      'POST /content-manager/collection-types/:model/actions/bulkFindForValidation',
      'POST /content-manager/uid/check-availability',
      'POST /content-manager/uid/generate',
      'POST /i18n/content-manager/actions/get-non-localized-fields',
      'PUT /admin/homepage/layout',
    ].sort(),
  );
});

it('a closed road is closed to everybody, also to the panel’s owner', async () => {
  const closed = keysBy((way) => way === 'closed');
  for (const who of [clientOf(product.url), admin])
    expect(await askAll(who, closed)).toEqual(each(closed, 403, 'DOOR_CLOSED'));
});

describe('behind the sign-in', () => {
  it.each<[string, () => Promise<string | undefined>]>([
    ['nobody', async () => undefined],
    ['a word that is no token', async () => 'open-sesame'],
    [
      'an account of the mini-program',
      async () => {
        const demo = product.accounts.accounts.find(({ role }) => role === 'organisation');
        return (await signIn(product.url, demo?.phone ?? '', demo?.password ?? '')).token;
      },
    ],
    ['a machine’s token with full access', () => plantToken('content-api')],
    [
      'a token that acts as the administrator',
      async () => plantToken('admin', (await admin.get('/admin/users/me')).data.id),
    ],
    ['a token for transfers', () => plantToken('transfer')],
  ])('%s is asked to sign in, at every road', async (_who, tokenOf) => {
    const answers = await askAll(clientOf(product.url, await tokenOf()), BEHIND_SIGN_IN);
    expect(answers).toEqual(each(BEHIND_SIGN_IN, 401, 'UNAUTHENTICATED'));
  });

  it('a colleague whose password is too old changes it first, whatever they hold', async () => {
    const roles = [await roleId(admin, 'strapi-super-admin'), await roleId(admin, 'system-admin')];
    const late: Colleague = await makeColleague(product, admin, roles);
    await database((db) =>
      db.query(
        `update password_records set at = now() - interval '91 days' where owner = 'staff' and owner_id = $1`,
        [late.id],
      ),
    );
    const client = await staffSignIn(product.url, late.email, late.password);
    const shut = BEHIND_SIGN_IN.filter((key) => !isOpenWhileDue(wayOf(key)) && key !== 'PUT /admin/users/me');
    expect(await askAll(client, shut)).toEqual(each(shut, 403, 'PASSWORD_REQUIRED'));
    const frame = await askAll(
      client,
      keysBy((way) => way === 'frame'),
    );
    expect(frame.filter(({ code }) => code === 'PASSWORD_REQUIRED')).toEqual([]);
    expect((await admin.remove(`/admin/users/${late.id}`)).status).toBe(200);
  });
});
