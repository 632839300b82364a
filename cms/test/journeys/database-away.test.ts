/** An operator's own PostgreSQL goes away and comes back: what people at each door are told, and that the server stands. */
import { register, signIn, smsCode } from '../../../testing/client';
import { until } from '../../../testing/until';
import { openLine, type Line } from '../setup/line';
import { startProduct, type Product } from '../setup/product';

type Ask = { method?: string; token?: string; body?: unknown };
type Told = { status: number; code: unknown; retryAfter: string | null };

let line: Line;
let product: Product;
const tokens = { party: '', mediator: '', staff: '', leader: '' };
const party = { phone: `139${String(Date.now()).slice(-8)}`, name: '周宁' };

const send = (path: string, { method = 'GET', token, body }: Ask) =>
  fetch(`${product.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: 'manual',
  });

async function told(path: string, ask: Ask): Promise<Told> {
  const answer = await send(path, ask);
  const body = (await answer.json().catch(() => null)) as { error?: { details?: { code?: string } } } | null;
  return {
    status: answer.status,
    code: body?.error?.details?.code ?? null,
    retryAfter: answer.headers.get('retry-after'),
  };
}

const panelOf = (role: string) => product.accounts.panel.find((one) => one.role === role);
async function panelToken(role: string): Promise<string> {
  const { email, password } = panelOf(role) ?? {};
  const answer = await send('/admin/login', { method: 'POST', body: { email, password } });
  return ((await answer.json()) as { data: { accessToken: string } }).data.accessToken;
}

beforeAll(async () => {
  const address = new URL(process.env.DATABASE_URL ?? '');
  line = await openLine({ to: Number(address.port) });
  address.port = String(line.port);
  product = await startProduct({ DATABASE_URL: address.toString() });
  const { url, accounts } = product;
  tokens.party = (await register(url, party)).token;
  const mediator = accounts.accounts.find(({ role }) => role === 'mediator');
  tokens.mediator = (await signIn(url, mediator?.phone ?? '', mediator?.password ?? '')).token;
  tokens.staff = await panelToken('reviewer');
  tokens.leader = await panelToken('leader');
}, 240_000);
afterAll(async () => {
  await product?.stop();
  await line?.cut();
});

const AWAY: Told = { status: 503, code: 'UNAVAILABLE', retryAfter: '3' };
const signIns = () => {
  const { email, password } = panelOf('reviewer') ?? {};
  return { email, password };
};

const ROADS: [string, string, () => Ask][] = [
  ['a visitor', '/api/privacy-notice', () => ({})],
  [
    'a visitor who wants a code',
    '/api/auth/sms-codes',
    () => ({ method: 'POST', body: { phone: party.phone, purpose: 'login' } }),
  ],
  [
    'a party who signs in',
    '/api/auth/local',
    () => ({ method: 'POST', body: { identifier: party.phone, password: 'Wrong-2026-word' } }),
  ],
  ['a party', '/api/cases', () => ({ token: tokens.party })],
  [
    'a party who writes',
    '/api/cases',
    () => ({
      method: 'POST',
      token: tokens.party,
      body: { category: 'noise', description: '夜间噪音', respondents: [] },
    }),
  ],
  ['a party who opens a stream', '/api/notices/stream', () => ({ token: tokens.party })],
  ['a mediator', '/api/rooms', () => ({ token: tokens.mediator })],
  ['a clerk at the desk', '/desk/home', () => ({ token: tokens.staff })],
  ['a clerk who opens a stream', '/desk/notices/stream', () => ({ token: tokens.staff })],
  ['a clerk who signs in', '/admin/login', () => ({ method: 'POST', body: signIns() })],
  ['the panel that asks who one is', '/admin/users/me', () => ({ token: tokens.staff })],
  ['the panel that asks what one may', '/admin/users/me/permissions', () => ({ token: tokens.staff })],
  ['the content manager', '/content-manager/content-types', () => ({ token: tokens.staff })],
  [
    'a list of the content manager',
    '/content-manager/collection-types/api::room.room',
    () => ({ token: tokens.staff }),
  ],
  [
    'a password that is changed',
    '/admin/users/me',
    () => ({
      method: 'PUT',
      token: tokens.staff,
      body: { currentPassword: 'x', password: 'Heqi-tiaojie-2026' },
    }),
  ],
  ["an integrator with a token of Strapi's", '/api/statistics/overview', () => ({ token: 'a'.repeat(256) })],
];

async function isKnownToBeAway(): Promise<boolean> {
  const { data } = (await (await send('/health', {})).json()) as {
    data: { dependencies: { database: string; listener: string } };
  };
  return data.dependencies.database === 'down' && data.dependencies.listener === 'down';
}

describe('while the database is away', () => {
  beforeAll(async () => {
    // Whoever was remembered is asked for anew once notifications cannot be heard.
    await line.cut();
    await until(isKnownToBeAway, 'the server to know');
  });
  afterAll(() => line.mend());

  it.each(ROADS)('tells %s to come again in a moment', async (_who, path, ask) => {
    expect(await told(path, ask())).toEqual(AWAY);
  });

  it('still serves the pages that people have open', async () => {
    const pages = await Promise.all(['/m/', '/screen/', '/admin'].map((path) => send(path, {})));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

it('goes on by itself when the database is back: reading, writing, sending, hearing', async () => {
  await until(async () => (await send('/api/cases', { token: tokens.party })).status === 200, 'the database');
  // By the outbox: NOTIFY is heard again, the relay holds its lock anew, what was promised leaves.
  expect(await smsCode(product.url, party.phone, 'login')).toMatch(/^\d{6}$/);
  await until(async () => {
    const { data } = (await (await send('/health', {})).json()) as {
      data: { dependencies: { database: string; listener: string } };
    };
    return data.dependencies.database === 'ok' && data.dependencies.listener === 'ok';
  }, 'the database and its notifications in /health');
  expect((await told('/admin/users/me', { token: tokens.staff })).status).toBe(200);
});

it('keeps an open stream open through it, and tells there what came afterwards', async () => {
  const leave = new AbortController();
  const stream = await fetch(`${product.url}/api/statistics/stream`, {
    headers: { authorization: `Bearer ${tokens.leader}` },
    signal: leave.signal,
  });
  expect(stream.status).toBe(200);
  let heard = '';
  const hearing = (async () => {
    for await (const bytes of stream.body as unknown as AsyncIterable<Uint8Array>)
      heard += Buffer.from(bytes).toString();
  })().catch(() => undefined);
  await until(async () => heard.includes('event: tick'), 'the first figures');
  await line.cut();
  await until(isKnownToBeAway, 'the server to know');
  await line.mend();
  const before = heard.length;
  await until(async () => heard.slice(before).includes('event: tick'), 'figures after the fall');
  leave.abort();
  await hearing;
});

it('does not say "saved" to anybody whose COMMIT was never heard, and nothing of it is there', async () => {
  const description = `夜间噪音 ${Date.now()}`;
  const body = { category: 'noise', description, respondents: [{ name: '陈静', phone: '13500000001' }] };
  line.cutAtWord('COMMIT');
  const answer = await told('/api/cases', { method: 'POST', token: tokens.party, body });
  line.cutAtWord(null);
  expect(answer).toEqual(AWAY);
  const { data } = await until(async () => {
    const found = await send('/api/cases?state=draft', { token: tokens.party });
    return found.status === 200 && ((await found.json()) as { data: unknown[] });
  }, 'the list');
  expect(data).toEqual([]);
});
