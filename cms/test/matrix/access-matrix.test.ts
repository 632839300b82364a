/** R39, R43: every door × every default role × one's own row and another's: the exact answer, and nothing of the row leaks. */
import type { DoorName, Endpoint } from '../../src/platform/http/endpoint';
import { allEndpoints } from '../../src/wiring/all-endpoints';
import { clientOf, type Client } from '../../../testing/client';
import { startProduct, type Product } from '../setup/product';
import { ACCOUNT_LETTERS, CASE_ROWS, CLASSES, STAFF_LETTERS, type Class, type Letter } from './classes';
import { prepareScene, type Rows, type Scene } from './rows';
import { stockDoors } from './stock-doors';

type Door = { key: string; method: Endpoint['method']; path: string; door: DoorName };
const DOORS: Door[] = allEndpoints({} as never).flatMap(({ method, path, doors }) =>
  doors.map((door) => {
    const full = `${door === 'staff' ? '/desk' : '/api'}${path}`;
    return { key: `${method} ${full}`, method, path: full, door };
  }),
);
const lettersAt = (door: DoorName): Letter[] =>
  door === 'staff'
    ? STAFF_LETTERS
    : door === 'account'
      ? ACCOUNT_LETTERS
      : [...ACCOUNT_LETTERS, ...STAFF_LETTERS];

let product: Product;
let scene: Scene;
let anonymous: Client;
beforeAll(async () => {
  product = await startProduct();
  anonymous = clientOf(product.url);
  scene = await prepareScene(product);
}, 300_000);
afterAll(async () => {
  await scene?.leave();
  await product?.stop();
});

it('classifies every endpoint, and no other', () => {
  expect(Object.keys(CLASSES).sort()).toEqual(DOORS.map(({ key }) => key).sort());
});

const pathOf = (path: string, rows: Rows, { row = 'nothing' }: Class): string =>
  path
    .replace(':action', 'recuse')
    .replace(':view', 'overview')
    .replace(':partyId', rows.party)
    .replace(':membershipId', rows.nothing)
    .replace(':deviceId', rows.nothing)
    .replace(':token', 'x')
    .replace(':code', 'NOSUCH22')
    .replace(':id', rows[row]);

async function ask(who: Client, { method, path }: Door, rows: Rows, known: Class) {
  const to = pathOf(path, rows, known);
  if (method === 'GET') return known.streams ? who.peek(to) : who.get(to);
  if (method === 'DELETE') return who.remove(to);
  return method === 'POST' ? who.post(to, known.body ?? {}) : who.put(to, known.body ?? {});
}

/** What one person should get at one door for a row that is their own, as far as they have any. */
function expectedOf(letter: Letter, known: Class): number | null {
  if (known.in !== 'public' && known.in !== 'all' && !known.in.includes(letter))
    return letter === 'O' && known.in.includes('P') && known.row ? 404 : 403;
  const { gets } = known;
  const exact = typeof gets === 'object' && gets !== null ? gets[letter] : undefined;
  if (exact !== undefined) return exact;
  const isTheirs = !CASE_ROWS.includes(known.row ?? 'nothing') || (letter !== 'X' && letter !== 'O');
  if (!isTheirs) return 404;
  return typeof gets === 'object' && gets !== null ? (gets.rest ?? null) : gets;
}

describe.each(DOORS)('$key', (door) => {
  const known = CLASSES[door.key] as Class;
  const isPublic = known?.in === 'public';
  const rowsFor = () =>
    known.spares ? { ...scene.own, [known.row ?? 'nothing']: scene.own.nothing } : scene.own;

  it('answers each role for its own row exactly as written down', async () => {
    const asked = (isPublic ? (['P'] as Letter[]) : lettersAt(door.door)).flatMap((letter) => {
      const status = expectedOf(letter, known);
      return status === null ? [] : [{ letter, status }];
    });
    const got = await Promise.all(
      asked.map(async ({ letter }) => ({
        letter,
        status: (await ask(scene.people[letter], door, rowsFor(), known)).status,
      })),
    );
    expect(got).toEqual(asked);
  });

  it('turns away whoever is not signed in, or signed in at the other door', async () => {
    const status = async (who: Client) => (await ask(who, door, rowsFor(), known)).status;
    expect(await status(anonymous)).toBe(isPublic ? known.gets : 401);
    if (door.door === 'account') expect(await status(scene.people.R)).toBe(401);
    if (door.door === 'staff') expect(await status(scene.people.P)).toBe(401);
  });

  it('lets another’s row not be there, and says nothing of it', async () => {
    if (door.door !== 'account' || !known.row || known.shared || known.gets === null) return;
    const letters = ACCOUNT_LETTERS.map(async (letter) => {
      const answer = await ask(scene.people[letter], door, scene.other, known);
      const isAdmitted =
        known.in === 'all' || known.in.includes(letter) || (letter === 'O' && known.in.includes('P'));
      expect([letter, answer.status]).toEqual([letter, isAdmitted ? 404 : 403]);
      const said = JSON.stringify(answer);
      expect(scene.secrets.filter((secret) => said.includes(secret))).toEqual([]);
    });
    await Promise.all(letters);
  });
});

it('shows nothing of another’s case in any list', async () => {
  const lists = [
    '/api/cases?pageSize=100',
    '/api/notices?pageSize=100',
    '/api/me',
    '/api/organisations',
    '/api/typical-cases',
  ];
  for (const letter of ACCOUNT_LETTERS)
    for (const path of lists) {
      const said = JSON.stringify(await (scene.people[letter] as Client).get(path));
      expect([letter, path, scene.secrets.filter((secret) => said.includes(secret))]).toEqual([
        letter,
        path,
        [],
      ]);
    }
});

describe('Strapi’s own doors', () =>
  stockDoors(
    () => scene,
    () => product.url,
  ));
