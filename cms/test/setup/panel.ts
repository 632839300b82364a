/** Strapi's own role and user pages, as the panel's front end calls them. */
import { staffSignIn, type Answer, type Client } from '../../../testing/client';
import type { Product } from './product';

export type Tick = string | { permission: string; conditions: string[] };
export type Colleague = { id: number; email: string; password: string; client: Client };

const PASSWORD = 'Zhongxin-2026-ceshi';
let made = 0;
const unique = Date.now().toString(36);

export const demoStaff = (product: Product, role: string): Promise<Client> => {
  const demo = product.accounts.panel.find((one) => one.role === role);
  return staffSignIn(product.url, demo?.email ?? '', demo?.password ?? '');
};

const right = (tick: Tick) => {
  const { permission, conditions } = typeof tick === 'string' ? { permission: tick, conditions: [] } : tick;
  const action = permission.includes('::') ? permission : `plugin::desk.${permission}`;
  return {
    action,
    subject: null,
    properties: {},
    conditions: conditions.map((word) => `plugin::desk.${word}`),
  };
};
export const tick = (admin: Client, role: number, ticks: readonly Tick[]): Promise<Answer> =>
  admin.put(`/admin/roles/${role}/permissions`, { permissions: ticks.map(right) });

/** @returns the id of a new panel role. */
export async function makeRole(admin: Client, ticks: readonly Tick[], name?: string): Promise<number> {
  made += 1;
  const role = await admin.post('/admin/roles', { name: name ?? `自定义${unique}${made}`, description: '' });
  if (role.status !== 201) throw new Error(`role: ${role.status} ${JSON.stringify(role.error)}`);
  const ticked = await tick(admin, role.data.id, ticks);
  if (ticked.status !== 200) throw new Error(`tick: ${ticked.status} ${JSON.stringify(ticked.error)}`);
  return role.data.id;
}

/** A new panel user with these roles, signed in. */
export async function makeColleague(product: Product, admin: Client, roles: number[]): Promise<Colleague> {
  made += 1;
  const email = `tongshi${unique}${made}@demo.tiaohe.cn`;
  const invited = await admin.post('/admin/users', { email, firstname: '同事', lastname: '', roles });
  if (invited.status !== 201) throw new Error(`user: ${invited.status} ${JSON.stringify(invited.error)}`);
  const { id, registrationToken } = invited.data;
  const registered = await admin.post('/admin/register', {
    registrationToken,
    userInfo: { firstname: '同事', lastname: '', password: PASSWORD },
  });
  if (registered.status !== 200) throw new Error(`register: ${registered.status}`);
  return { id, email, password: PASSWORD, client: await staffSignIn(product.url, email, PASSWORD) };
}

/** documentId of a panel user, by which our own pages know them. */
export async function personId(admin: Client, email: string): Promise<string> {
  const { data } = await admin.get(`/desk/accounts?kind=staff&username=${encodeURIComponent(email)}`);
  return (data as { id: string; email: string }[]).find((one) => one.email === email)?.id ?? '';
}
export const roleId = async (admin: Client, code: string): Promise<number> => {
  const { data } = await admin.get('/admin/roles?pageSize=100');
  return (data as { id: number; code: string }[]).find((one) => one.code === code)?.id ?? 0;
};
