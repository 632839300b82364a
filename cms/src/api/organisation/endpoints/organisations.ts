/** Organisations: read by many, managed by staff, edited by their own account (R41, R42). */
import { z } from 'zod';
import type { Actor } from '../../../access/actor';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { pageQuery, paginate } from '../../../http/paging';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { removeOrganisation } from '../manage/remove-organisation';
import { changeOrganisation, createOrganisation } from '../manage/save-organisation';
import { listOrganisations, viewOrganisation } from '../read/list-organisations';
import { organisationBy } from '../read/organisation-row';

const text = (most: number) => z.string().trim().max(most).nullish();
const shared = { address: text(200), phone: text(40), introduction: text(2_000) };
const name = z.string().trim().min(2, '请填写机构名称').max(100);
const managed = { ...shared, code: text(60), parent: text(40), kind: text(60), region: text(60) };
const MANAGED_ONLY = ['code', 'parent', 'kind', 'region'] as const;

const view = async ({ db }: Platform, id: string) =>
  (await viewOrganisation({ db, id })) ?? refuse('NOT_FOUND');

/** An account may change its own organisation, but not where that stands. */
async function requireOwn({ db }: Platform, actor: Actor, id: string): Promise<void> {
  const row = await organisationBy(db, id);
  if (!row || actor.kind !== 'account' || actor.membership?.organisationId !== row.id) refuse('NOT_FOUND');
}

const put = (door: 'account' | 'staff'): Endpoint =>
  endpoint({
    method: 'PUT',
    path: '/organisations/:id',
    doors: [door],
    permission: [door === 'staff' ? 'organisation.manage' : 'organisation.edit-own'],
    summary: door === 'staff' ? 'Change an organisation' : 'Change the organisation that one acts for',
    body: z.object({ ...managed, name: name.optional() }),
    async handle({ platform, actor, params, body, address }) {
      const id = params['id'] ?? '';
      if (door === 'account') await requireOwn(platform, actor, id);
      if (door === 'account' && MANAGED_ONLY.some((field) => body[field] !== undefined)) refuse('FORBIDDEN');
      await changeOrganisation({ platform, actor, id, input: body, address });
      return { data: await view(platform, id) };
    },
  });

export const organisationEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/organisations',
    doors: ['account', 'staff'],
    permission: ['organisation.read', 'organisation.manage', 'organisation.edit-own'],
    summary: 'Organisations, the first level first',
    query: pageQuery.extend({ level: z.coerce.number().int().min(1).max(9).optional() }),
    async handle({ platform, query }) {
      const { organisations, total } = await listOrganisations({ db: platform.db, ...query });
      return { data: organisations, meta: { pagination: paginate(query, total) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/:id',
    doors: ['account', 'staff'],
    permission: ['organisation.read', 'organisation.manage', 'organisation.edit-own'],
    summary: 'One organisation',
    handle: async ({ platform, params }) => ({ data: await view(platform, params['id'] ?? '') }),
  }),
  endpoint({
    method: 'POST',
    path: '/organisations',
    doors: ['staff'],
    permission: ['organisation.manage'],
    summary: 'Make an organisation',
    body: z.object({ ...managed, name }),
    async handle({ platform, actor, body, address }) {
      const id = await createOrganisation({ platform, actor, input: body, address });
      return { status: 201, data: await view(platform, id) };
    },
  }),
  put('staff'),
  put('account'),
  endpoint({
    method: 'DELETE',
    path: '/organisations/:id',
    doors: ['staff'],
    permission: ['organisation.manage'],
    summary: 'Remove an organisation that no case, mediator or account uses',
    async handle({ platform, actor, params, address }) {
      await removeOrganisation({ platform, actor, id: params['id'] ?? '', address });
      return { status: 204 };
    },
  }),
];
