/** Who asks, and the rows that there are: without real ids hardly a request gets past the first look. */
import { staffSignIn, signIn } from '../../../testing/client';
import type { Product } from '../setup/product';

const STAFF = ['system-admin', 'reviewer', 'dispatcher', 'archivist', 'registrar', 'auditor'];
const ACCOUNTS = ['person', 'enterprise', 'organisation', 'mediator'];
export const ROLES = ['nobody', 'nonsense', ...STAFF, ...STAFF.slice(0, 2), ...ACCOUNTS];
export type Tokens = Record<string, string | undefined>;

async function tokenOf({ url, accounts }: Product, role: string): Promise<string | undefined> {
  if (role === 'nobody') return undefined;
  if (role === 'nonsense') return 'eyJhbGciOiJIUzI1NiJ9.e30.x';
  const demo = accounts.accounts.find((one) => one.role === role);
  if (demo) return (await signIn(url, demo.phone, demo.password)).token;
  const staff = accounts.panel.find((one) => one.role === role);
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: staff?.email, password: staff?.password }),
  });
  return ((await answer.json()) as { data?: { token?: string } }).data?.token;
}

/** Signs everybody in, once more where an earlier token no longer opens anything. Whoever was disabled meanwhile stays out. */
export async function signAllIn(product: Product, held: Tokens = {}): Promise<Tokens> {
  const tokens: Tokens = {};
  for (const role of new Set(ROLES)) {
    const path = ACCOUNTS.includes(role) ? '/api/me' : '/desk/todos';
    const isGood =
      held[role] !== undefined &&
      (await fetch(`${product.url}${path}`, { headers: { authorization: `Bearer ${held[role]}` } }))
        .status !== 401;
    tokens[role] = isGood ? held[role] : await tokenOf(product, role).catch(() => undefined);
  }
  return tokens;
}

const LISTS = [
  'cases',
  'mediators',
  'rooms',
  'organisations',
  'accounts',
  'typical-cases',
  'templates',
  'notices',
  'outbox',
];
const UIDS = [
  'api::typical-case.typical-case',
  'api::case.case',
  'plugin::upload.file',
  'admin::user',
  'api::room.room',
  'api::nothing.nothing',
  'constructor',
];

/** By the second part of the path, or by `:` and the name of a place in it. */
export async function findIds(product: Product): Promise<Record<string, string[]>> {
  const demo = product.accounts.panel.find(({ role }) => role === 'reviewer');
  const admin = product.accounts.panel.find(({ role }) => role === 'system-admin');
  const clients = [
    await staffSignIn(product.url, admin?.email ?? '', admin?.password ?? ''),
    await staffSignIn(product.url, demo?.email ?? '', demo?.password ?? ''),
  ];
  const ids: Record<string, string[]> = {
    ':model': UIDS,
    ':uid': UIDS,
    ':action': ['accept', 'pass', 'assign', 'return', 'withdraw', 'submit', 'request-closing', 'constructor'],
    ':view': ['overview', 'backlog', 'constructor', 'toString'],
    ':targetField': ['fromCase', 'createdBy', '__proto__'],
  };
  for (const list of LISTS) {
    const found: string[] = [];
    for (const client of clients) {
      const { data } = await client.get(`/desk/${list}?pageSize=30`);
      if (Array.isArray(data))
        found.push(...(data as { id: string }[]).map(({ id }) => id).filter((id) => typeof id === 'string'));
    }
    ids[list] = [...new Set(found)].slice(0, 40);
  }
  const [one] = ids.cases ?? [];
  for (const part of ['materials', 'documents', 'sessions', 'records']) {
    const found: string[] = [];
    for (const id of (ids.cases ?? []).slice(0, 25)) {
      const { data } = await (clients[1] ?? clients[0]!).get(`/desk/cases/${id}/${part}`);
      if (Array.isArray(data)) found.push(...(data as { id: string }[]).map((row) => row.id));
    }
    ids[part] = found.slice(0, 20);
  }
  const { data } = await (clients[1] ?? clients[0]!).get(`/desk/cases/${one}`);
  ids[':partyId'] = ((data?.parties ?? []) as { id: string }[]).map(({ id }) => id);
  return ids;
}
