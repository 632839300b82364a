/** Cases over HTTP: list, read, begin, change, move. The same for accounts at /api and staff at /desk. */
import { isCaseAction } from '@tiaohe/config';
import { caseAfter, caseBrief, caseCounts, caseIgnored, caseView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Asked, type Endpoint } from '../../platform/http/endpoint';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { readDeed } from './lifecycle/inputs';
import { move } from './lifecycle/move';
import { caseListQuery, heavyList, listCases } from './read/list-cases';
import { openAs, openCase, type OpenedCase } from './read/open-case';
import { viewCase } from './read/view-case';
import { caseInput } from './write/case-input';
import { createCase } from './write/create-case';
import { exemptSession } from './write/exempt-session';
import { deleteDraft, updateCase } from './write/update-case';

const revision = z.number({ error: '请带上案件的版次 revision' }).int();
const DOORS = ['account', 'staff'] as const;

async function show({ platform, actor }: Pick<Asked<unknown, unknown>, 'platform' | 'actor'>, id: string) {
  const opened = await openCase({ db: platform.db, actor, id });
  return viewCase({ platform, db: platform.db, actor, opened });
}

/** A reviewer who opens a handed-in case has begun: from then on it cannot be taken back unread. */
async function noteReviewBegun(platform: Platform, { row, hats, permissions }: OpenedCase): Promise<void> {
  if (!hats.includes('staff') || !permissions.has('case.review')) return;
  await platform
    .db('cases')
    .where({ id: row.id, state: 'submitted' })
    .whereNull('review_begun_at')
    .update({ review_begun_at: platform.clock.now() });
}

export const caseEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases',
    doors: DOORS,
    permission: null,
    summary: 'Cases that the acting person may see',
    query: caseListQuery,
    heavy: heavyList,
    reply: caseBrief.array(),
    meta: caseCounts,
    async handle({ platform, actor, query }) {
      const { cases, pagination, counts } = await listCases({
        platform,
        actor,
        query,
        withCounts: actor.kind === 'staff',
      });
      return { data: cases, meta: { pagination, ...(actor.kind === 'staff' ? { counts } : {}) } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases',
    doors: DOORS,
    permission: ['case.apply', 'case.apply-on-behalf'],
    summary: 'Begin a draft application',
    body: caseInput,
    reply: caseView,
    meta: caseIgnored,
    async handle({ platform, actor, body }) {
      const { row, ignored } = await createCase({ platform, actor, input: body });
      return {
        status: 201,
        data: await show({ platform, actor }, row.document_id),
        meta: ignored.length > 0 ? { ignored } : undefined,
      };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/cases/:id',
    doors: DOORS,
    permission: null,
    summary: 'One case as this person may see it, with the actions they may take',
    reply: caseView,
    async handle({ platform, actor, params }) {
      const { db } = platform;
      const opened = await openCase({ db, actor, id: params.id });
      const data = await viewCase({ platform, db, actor, opened });
      await noteReviewBegun(platform, opened);
      return { data };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/cases/:id',
    doors: DOORS,
    permission: null,
    summary: 'Change a draft or returned application',
    body: caseInput.extend({ revision }),
    reply: caseView,
    meta: caseIgnored,
    async handle({ platform, actor, params, body: { revision: seen, ...input } }) {
      const id = params.id;
      const { ignored } = await updateCase({ platform, actor, id, input, revision: seen as number });
      return {
        data: await show({ platform, actor }, id),
        meta: ignored.length > 0 ? { ignored } : undefined,
      };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/cases/:id',
    doors: DOORS,
    permission: null,
    summary: 'Throw a draft away',
    reply: 'nothing',
    async handle({ platform, actor, params }) {
      await deleteDraft({ platform, actor, id: params.id });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/actions/:action',
    doors: DOORS,
    permission: null,
    summary: 'Take one action of the lifecycle',
    body: z.looseObject({ revision }),
    reply: caseAfter,
    async handle({ platform, actor, params, address, body: { revision: seen, ...rest } }) {
      const action = params.action;
      if (!isCaseAction(action)) return refuseField('action', '没有这个操作');
      const { row, people } = await move({
        platform,
        actor,
        id: params.id,
        deed: () => readDeed(action, rest),
        revision: seen as number,
        address,
      });
      const opened = await openAs({ db: platform.db, actor, row, people }).catch(() => null);
      // Whoever stepped down may not see the case any more; they still get to know how their own act ended.
      if (!opened) return { data: { id: row.document_id, state: row.state, revision: row.revision } };
      return { data: await viewCase({ platform, db: platform.db, actor, opened }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/session-exemption',
    doors: ['staff'],
    permission: ['case.close'],
    summary: 'Record why a case may close without a booked session',
    body: z.object({ reason: z.string().trim().min(5, '请写明理由，至少5个字').max(500) }),
    reply: caseView,
    async handle({ platform, actor, params, body, address }) {
      await exemptSession({
        platform,
        actor,
        id: params.id ?? refuse('NOT_FOUND'),
        reason: body.reason,
        address,
      });
      return { data: await show({ platform, actor }, params.id) };
    },
  }),
];
