/** Organisations: read by many, managed by staff, edited by their own account (R41, R42). */
import { z } from 'zod';
import type { Actor } from '../../../access/actor';
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { pageQuery, paginate } from '../../../http/paging';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { changeOrganisation } from '../manage/change-organisation';
import { createOrganisation } from '../manage/create-organisation';
import { removeOrganisation } from '../manage/remove-organisation';
import { listOrganisations, viewOrganisation } from '../read/list-organisations';
import { organisationBy } from '../read/organisation-row';
import { firstAccount, managed, name, revision } from './organisation-inputs';

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
    body: z.object({ ...managed, revision: revision.optional() }),
    async handle({ platform, actor, params, body, address }) {
      const id = params['id'] ?? '';
      if (door === 'account') await requireOwn(platform, actor, id);
      if (door === 'account' && MANAGED_ONLY.some((field) => body[field] !== undefined)) refuse('FORBIDDEN');
      const { revision: seen, ...input } = body;
      await changeOrganisation({ platform, actor, id, input, revision: seen, address });
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
    summary: 'Make an organisation, with an account of its own where one is named',
    changesAccess: true,
    body: z.object({ ...managed, name, account: firstAccount }),
    async handle({ platform, actor, body, address }) {
      const { account, ...input } = body;
      const id = await createOrganisation({ platform, actor, input, account, address });
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
