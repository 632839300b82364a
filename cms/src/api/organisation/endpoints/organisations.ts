/** Organisations: read by many, managed by staff, edited by their own account (R41, R42). */
import { organisationUses, organisationView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import type { Actor } from '../../../platform/actor';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { pageQuery, paginate } from '../../../platform/http/paging';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { revision } from '../../../platform/revision/revision-input';
import { organisationBy } from '../../../platform/rows/find-organisation';
import { listOrganisations, viewOrganisation } from '../list-organisations';
import { changeOrganisation } from '../manage/change-organisation';
import { countUses } from '../manage/count-uses';
import { createOrganisation } from '../manage/create-organisation';
import { removeOrganisation } from '../manage/remove-organisation';
import { firstAccount, managed, name } from './organisation-inputs';
import { MANAGES, reach, READS, requireReached } from './reached';

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
    body: z.object({ ...managed, revision }),
    reply: organisationView,
    async handle({ platform, actor, params: { id }, body, address }) {
      if (door === 'account') await requireOwn(platform, actor, id);
      else await requireReached(platform, actor, id, MANAGES);
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
    permission: READS,
    summary: 'Organisations, the first level first',
    query: pageQuery.extend({ level: z.coerce.number().int().min(1).max(9).optional() }),
    reply: organisationView.array(),
    async handle({ platform, actor, query }) {
      const rows = reach(actor, READS);
      const { organisations, total } = await listOrganisations({ db: platform.db, ...query, rows });
      return { data: organisations, meta: { pagination: paginate(query, total) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/:id',
    doors: ['account', 'staff'],
    permission: READS,
    summary: 'One organisation',
    reply: organisationView,
    async handle({ platform, actor, params: { id } }) {
      await requireReached(platform, actor, id, READS);
      return { data: await view(platform, id) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/organisations',
    doors: ['staff'],
    permission: ['organisation.manage'],
    summary: 'Make an organisation, with an account of its own where one is named',
    changesAccess: true,
    body: z.object({ ...managed, name, account: firstAccount }),
    reply: organisationView,
    async handle({ platform, actor, body, address }) {
      const { account, ...input } = body;
      const id = await createOrganisation({ platform, actor, input, account, address });
      return { status: 201, data: await view(platform, id) };
    },
  }),
  put('staff'),
  put('account'),
  endpoint({
    method: 'GET',
    path: '/organisations/:id/removal',
    doors: ['staff'],
    permission: ['organisation.manage'],
    summary: 'What stands on an organisation and would have to move before it can go',
    reply: organisationUses,
    async handle({ platform, actor, params: { id } }) {
      await requireReached(platform, actor, id, MANAGES);
      const row = (await organisationBy(platform.db, id)) ?? refuse('NOT_FOUND');
      return { data: await countUses(platform.db, row.id) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/organisations/:id/removal',
    doors: ['staff'],
    permission: ['organisation.manage'],
    summary: 'Hand what stands on it to another organisation, and remove it, in one step',
    changesAccess: true,
    body: z.object({ moveTo: z.string({ error: '请选择接收的机构' }).min(1, '请选择接收的机构').max(40) }),
    reply: 'nothing',
    async handle({ platform, actor, params: { id }, body, address }) {
      await requireReached(platform, actor, id, MANAGES);
      await requireReached(platform, actor, body.moveTo, MANAGES);
      await removeOrganisation({ platform, actor, id, moveTo: body.moveTo, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/organisations/:id',
    doors: ['staff'],
    permission: ['organisation.manage'],
    summary: 'Remove an organisation that no case, mediator or account uses',
    reply: 'nothing',
    async handle({ platform, actor, params: { id }, address }) {
      await requireReached(platform, actor, id, MANAGES);
      await removeOrganisation({ platform, actor, id, address });
      return { status: 204 };
    },
  }),
];
