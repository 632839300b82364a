/** R43: staff make roles in Strapi's own editors; what they tick, and for which rows, acts on the very next request. */
import { PERMISSIONS, PERMISSION_CODES, ROW_SCOPES } from '@tiaohe/config';
import type { Client } from '../../../testing/client';
import { edit } from '../setup/edit';
import { demoStaff, makeColleague, makeRole, personId, tick, type Colleague } from '../setup/panel';
import { startProduct, type Product } from '../setup/product';

let product: Product;
let admin: Client;
let organisations: { id: string; name: string }[];
beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  organisations = (await admin.get('/desk/organisations?pageSize=100')).data;
}, 240_000);
afterAll(() => product?.stop());

const ofDoor = (door: string) =>
  PERMISSION_CODES.filter((code) => (PERMISSIONS[code].doors as readonly string[]).includes(door));
const link = async (one: Colleague, organisationId: string | null) =>
  edit(admin, `/desk/accounts/${await personId(admin, one.email)}/link`, { organisationId });
const placesOf = async (client: Client, query = '') => {
  const { data } = await client.get(`/desk/cases?pageSize=100&sort=updated${query}`);
  return [...new Set((data as { organisation: { id: string } | null }[]).map((one) => one.organisation?.id))];
};
const oneOf = async (organisation: string, state: string) =>
  (await admin.get(`/desk/cases?organisation=${organisation}&state=${state}&pageSize=1`)).data[0];

it('R43a the panel’s role editor offers every operation of staff, grouped, in Chinese, with its row scopes', async () => {
  const { data } = await admin.get('/admin/permissions');
  const ours = data.sections.plugins.filter((one: { plugin: string }) => one.plugin === 'desk');
  expect(
    Object.fromEntries(
      ours.map((one: { action: string; displayName: string; subCategory: string }) => [
        one.action,
        [one.displayName, one.subCategory],
      ]),
    ),
  ).toEqual(
    Object.fromEntries(
      ofDoor('staff').map((code) => [
        `plugin::desk.${code}`,
        [PERMISSIONS[code].label, PERMISSIONS[code].group],
      ]),
    ),
  );
  const conditions = data.conditions.filter((one: { id: string }) => one.id.startsWith('plugin::desk.'));
  expect(conditions).toEqual(
    Object.entries(ROW_SCOPES).map(([code, { label }]) => ({
      id: `plugin::desk.${code}`,
      displayName: label,
      category: '数据范围',
    })),
  );
});

describe('R43a a role of the centre’s own', () => {
  let role: number;
  let clerk: Colleague;

  it('does what was ticked, and 403 for the rest', async () => {
    role = await makeRole(admin, ['case.read', 'case.review']);
    clerk = await makeColleague(product, admin, [role]);
    expect((await clerk.client.get('/desk/cases?pageSize=1')).data).toHaveLength(1);
    expect(await clerk.client.get('/desk/audit')).toMatchObject({
      status: 403,
      error: { code: 'FORBIDDEN' },
    });
    expect((await clerk.client.get('/desk/me')).data.permissions.sort()).toEqual([
      'case.read',
      'case.review',
    ]);
  });

  it('sees nothing under 本机构 before it is said where the person works', async () => {
    const narrowed = [{ permission: 'case.read', conditions: ['own-organisation'] }, 'report.read'];
    expect((await tick(admin, role, narrowed)).status).toBe(200);
    expect((await clerk.client.get('/desk/cases')).data).toEqual([]);
  });

  it('sees its own organisation’s cases, and the next one’s do not exist', async () => {
    const [own, other] = organisations.map(({ id }) => id) as [string, string];
    expect((await link(clerk, own)).data.organisations).toEqual([{ id: own, name: organisations[0]?.name }]);
    expect(await placesOf(clerk.client)).toEqual([own]);
    const [mine, theirs] = [await oneOf(own, 'archived'), await oneOf(other, 'archived')];
    expect((await clerk.client.get(`/desk/cases/${mine.id}`)).status).toBe(200);
    for (const part of ['', '/materials', '/records', '/sessions', '/documents', '/file', '/file.zip'])
      expect((await clerk.client.get(`/desk/cases/${theirs.id}${part}`)).status).toBe(404);
    expect((await clerk.client.get(`/desk/cases?organisation=${other}`)).data).toEqual([]);
    expect((await clerk.client.get(`/desk/cases?q=${theirs.number}`)).data).toEqual([]);
  });

  it('counts its own organisation alone in figures and on the home page', async () => {
    const [own] = organisations.map(({ id }) => id) as [string];
    expect(
      (
        await tick(admin, role, [
          { permission: 'case.read', conditions: ['own-organisation'] },
          { permission: 'report.read', conditions: ['own-organisation'] },
        ])
      ).status,
    ).toBe(200);
    const figures = async (client: Client, query = '') => {
      const { received, closed, successes } = (await client.get(`/desk/statistics/overview${query}`)).data;
      return { received, closed, successes };
    };
    expect(await figures(clerk.client)).toEqual(await figures(admin, `?organisation=${own}`));
    const seen = (await clerk.client.get('/desk/statistics/organisations')).data;
    expect(seen.map((one: { code: string }) => one.code)).toEqual([own]);
    expect((await clerk.client.get('/desk/home')).data.figures.received).toBe(
      (await figures(clerk.client)).received,
    );
  });

  it('reaches the organisations below under 本机构及下级机构', async () => {
    const [own] = organisations.map(({ id }) => id) as [string];
    const below = await admin.post('/desk/organisations', { name: `下级调委会${Date.now()}`, parent: own });
    await link(clerk, below.data.id);
    await tick(admin, role, [{ permission: 'case.read', conditions: ['organisation-tree'] }]);
    expect(await placesOf(clerk.client)).toEqual([]);
    await link(clerk, own);
    expect(await placesOf(clerk.client)).toEqual([own]);
    const seen = [{ permission: 'organisation.read', conditions: ['organisation-tree'] }];
    await tick(admin, role, seen);
    const reached = (await clerk.client.get('/desk/organisations?pageSize=100')).data;
    expect(reached.map((one: { id: string }) => one.id)).toEqual(
      expect.arrayContaining([own, below.data.id]),
    );
    expect(reached.filter((one: { id: string; parent: string | null }) => one.parent !== own)).toHaveLength(
      1,
    );
  });

  it('may act only where the ticked operation reaches, however far it may look', async () => {
    const [own, other] = organisations.map(({ id }) => id) as [string, string];
    await link(clerk, own);
    await tick(admin, role, ['case.read', { permission: 'case.close', conditions: ['own-organisation'] }]);
    const body = { reason: '双方约在村委会当面调解，无需预约调解室' };
    const theirs = await oneOf(other, 'mediating');
    const mine = await oneOf(own, 'mediating');
    const exempt = (id: string) => clerk.client.post(`/desk/cases/${id}/session-exemption`, body);
    expect(await exempt(theirs.id)).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
    const actionsOf = async (id: string) =>
      (await clerk.client.get(`/desk/cases/${id}`)).data.actions.map((one: { action: string }) => one.action);
    expect(await actionsOf(theirs.id)).toEqual([]);
    expect(await actionsOf(mine.id)).toContain('terminate');
    const forbidden = await clerk.client.post(`/desk/cases/${theirs.id}/actions/terminate`, {
      revision: theirs.revision,
      reason: 'unreachable',
    });
    expect(forbidden).toMatchObject({ status: 403, error: { code: 'FORBIDDEN' } });
    expect((await exempt(mine.id)).status).toBe(200);
  });

  it('sees under 本人经手 what the person themselves took down or moved', async () => {
    await tick(admin, role, [{ permission: 'case.read', conditions: ['handled'] }, 'case.apply-on-behalf']);
    const before = (await clerk.client.get('/desk/cases?pageSize=100')).data.length;
    const created = await clerk.client.post('/desk/cases', {
      category: 'noise',
      applicant: { name: '赵六', phone: '13700000661' },
      respondents: [{ name: '钱七', phone: '13700000662' }],
    });
    expect(created.status).toBe(201);
    const seen = (await clerk.client.get('/desk/cases?pageSize=100')).data;
    expect(seen).toHaveLength(before + 1);
    expect(seen.map((one: { id: string }) => one.id)).toContain(created.data.id);
  });

  it('refuses a condition that the operation does not know, rather than keeping a promise nobody reads', async () => {
    const answer = await tick(admin, role, [
      { permission: 'account.read', conditions: ['own-organisation'] },
    ]);
    expect(answer).toMatchObject({
      status: 400,
      error: { code: 'VALIDATION', fields: [{ field: 'permissions.0.conditions' }] },
    });
  });

  it('is 403 on the next call once the tick is taken away', async () => {
    await tick(admin, role, ['mediator.read']);
    expect((await clerk.client.get('/desk/mediators?pageSize=1')).status).toBe(200);
    await tick(admin, role, []);
    expect((await clerk.client.get('/desk/mediators?pageSize=1')).status).toBe(403);
  });

  it('may not be called like one that there is', async () => {
    for (const name of ['审核员', 'Reviewer'])
      expect(await admin.post('/admin/roles', { name, description: '' })).toMatchObject({
        status: 409,
        error: { code: 'ROLE_NAME_TAKEN', fields: [{ field: 'name' }] },
      });
    const named = await makeRole(admin, ['case.read'], `reviewer ${Date.now()}`);
    const one = await makeColleague(product, admin, [named]);
    expect((await one.client.get('/desk/me')).data.permissions).toEqual(['case.read']);
  });
});
