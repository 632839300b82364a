/** The library of mediators, for staff (R8, R9, R23, R24). */
import type { Permission } from '@tiaohe/config';
import { organisationRows } from '../../access/row-scope';
import type { Actor } from '../../platform/actor';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { pageQuery } from '../../platform/http/paging';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { refuseTakenValues } from '../account/taken';
import { categoriesOf } from '../case-document/generate/generate-documents';
import { openCase } from '../case/read/open-case';
import { readRatings } from '../rating/read-ratings';
import { listMediators, mediatorQuery } from './list-mediators';
import { categoryNames, toMediatorView, type MediatorDetail } from './mediator-view';
import { mediatorBody, mediatorChangeBody } from './write/mediator-body';
import { addMediator, changeMediator } from './write/save-mediator';

const WHOLE = mediatorQuery.parse({ pageSize: 1 });

async function view(platform: Platform, id: number): Promise<MediatorDetail> {
  const { rows } = await listMediators({ platform, query: WHOLE, categories: [], only: id });
  const row = rows[0] ?? refuse('NOT_FOUND');
  return toMediatorView({
    row,
    parties: [],
    names: await categoryNames(platform.db),
    cipher: platform.cipher,
  });
}

const MANAGES = ['mediator.manage'] as const;
const READS = ['mediator.read', 'mediator.manage', 'case.assign'] as const;

/** The mediators that a person's permissions reach. Whoever assigns chooses among all, or they could not assign. */
const reach = (actor: Actor, permissions: readonly Permission[]): string =>
  `(${permissions.map((permission) => (permission === 'case.assign' ? String(actor.permissions.has(permission)) : organisationRows(actor, permission, 'm.organisation_id'))).join(' or ')})`;

async function idOf(
  { platform, actor }: { platform: Platform; actor: Actor },
  documentId: string,
  permissions: readonly Permission[] = READS,
): Promise<number> {
  const row = await platform
    .db('mediators as m')
    .where({ document_id: documentId })
    .whereRaw(reach(actor, permissions))
    .first<{ id: number } | undefined>('id');
  return row?.id ?? refuse('NOT_FOUND');
}

async function caseFor(platform: Platform, actor: Actor, id: string | undefined) {
  if (!id) return { parties: [], categories: [] };
  const { row, parties } = await openCase({ db: platform.db, actor, id });
  return { parties, categories: await categoriesOf(platform.db, row.category) };
}

export const mediatorEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/mediators',
    doors: ['staff'],
    permission: READS,
    summary: 'Mediators, fewest open cases first; with caseId also expertise match and conflicts of interest',
    query: mediatorQuery,
    heavy: 'lists',
    async handle({ platform, actor, query }) {
      const { parties, categories } = await caseFor(platform, actor, query.caseId);
      const { rows, pagination } = await listMediators({
        platform,
        query,
        categories,
        rows: reach(actor, READS),
      });
      const names = await categoryNames(platform.db);
      return {
        data: rows.map((row) => toMediatorView({ row, parties, names, cipher: platform.cipher })),
        meta: { pagination },
      };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/mediators',
    doors: ['staff'],
    permission: ['mediator.manage'],
    summary: 'Add a mediator, who gets an account from the phone number',
    body: mediatorBody,
    async handle({ platform, actor, body, address }) {
      const row = await refuseTakenValues(() =>
        platform.transaction((trx) => addMediator({ platform, trx, actor, address, input: body })),
      );
      return { status: 201, data: await view(platform, row.id) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/mediators/:id',
    doors: ['staff'],
    permission: READS,
    summary: 'One mediator',
    handle: async ({ platform, actor, params }) => ({
      data: await view(platform, await idOf({ platform, actor }, params.id ?? '')),
    }),
  }),
  endpoint({
    method: 'PUT',
    path: '/mediators/:id',
    doors: ['staff'],
    permission: ['mediator.manage'],
    summary: 'Change a mediator',
    body: mediatorChangeBody,
    async handle({ platform, actor, params, body, address }) {
      const id = params.id ?? '';
      await idOf({ platform, actor }, id, MANAGES);
      const { revision, ...change } = body;
      const row = await refuseTakenValues(() =>
        platform.transaction((trx) =>
          changeMediator({ platform, trx, actor, address, id, change, revision }),
        ),
      );
      return { data: await view(platform, row.id) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/mediators/:id',
    doors: ['staff'],
    permission: ['mediator.manage'],
    summary: 'Retire a mediator: their past stays, their role ends',
    async handle({ platform, actor, params, address }) {
      await idOf({ platform, actor }, params.id ?? '', MANAGES);
      const row = await platform.transaction((trx) =>
        changeMediator({
          platform,
          trx,
          actor,
          address,
          id: params.id ?? '',
          change: { workState: 'retired' },
        }),
      );
      return { data: await view(platform, row.id) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/mediators/:id/ratings',
    doors: ['staff'],
    permission: ['mediator.read', 'mediator.manage'],
    summary: 'Ratings of one mediator',
    query: pageQuery,
    handle: async ({ platform, actor, params, query }) => ({
      data: await readRatings({
        db: platform.db,
        mediatorId: await idOf({ platform, actor }, params.id ?? '', ['mediator.read', 'mediator.manage']),
        paging: query,
      }),
    }),
  }),
];
