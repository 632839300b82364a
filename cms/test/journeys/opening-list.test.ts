/** The list of cases as it opens is planned once and read many times: by everybody, each with their own eyes. */
import { register, type Client } from '../../../testing/client';
import { newPhone } from '../../../testing/people';
import { demoStaff } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

/** More than PostgreSQL looks at before it keeps one plan for everybody. */
const OFTEN = 12;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 240_000);
afterAll(() => product?.stop());

const again = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: OFTEN }, ask));
const person = async (name: string) => (await register(product.url, { phone: newPhone(), name })).client;
const draft = async (client: Client, description: string): Promise<string> =>
  (await client.post('/api/cases', { category: 'noise', description })).data.id;
const opening = async (client: Client) => {
  const { data, meta } = await client.get('/api/cases');
  return { ids: data.map(({ id }: { id: string }) => id), total: meta.pagination.total };
};

it('shows each person their own cases, however often and whoever asked before', async () => {
  const [one, other, nobody] = [await person('一号'), await person('二号'), await person('三号')];
  const [first, second] = [await draft(one, '楼上噪音'), await draft(one, '楼下噪音')];
  const third = await draft(other, '隔壁噪音');

  const seen = await Promise.all([one, other, nobody].map((client) => again(() => opening(client))));

  const expected = [
    { ids: [second, first], total: 2 },
    { ids: [third], total: 1 },
    { ids: [], total: 0 },
  ];
  expect(seen).toEqual(expected.map((list) => Array.from({ length: OFTEN }, () => list)));
});

it('shows a case at once that was taken down a moment ago', async () => {
  const client = await person('四号');
  const ids: string[] = [];
  for (let turn = 0; turn < OFTEN; turn += 1) {
    ids.unshift(await draft(client, `第${turn}件`));
    expect(await opening(client)).toEqual({ ids, total: turn + 1 });
  }
});

it('opens at the desk as the same page in any other words', async () => {
  const reviewer = await demoStaff(product, 'reviewer');
  const opened = await again(() => reviewer.get('/desk/cases'));
  const asked = await reviewer.get('/desk/cases?sort=received');

  for (const { data, meta } of opened) expect({ data, meta }).toEqual({ data: asked.data, meta: asked.meta });
  const counted = Object.values<number>(asked.meta.counts).reduce((sum, count) => sum + count, 0);
  expect(asked.meta.pagination).toMatchObject({ page: 1, pageSize: 20, total: counted });
});
