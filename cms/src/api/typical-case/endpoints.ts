/** The library of typical cases (R31–R33). */
import { typicalCaseView } from '@tiaohe/config/contracts';
import type { Actor } from '../../platform/actor';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import { openCase } from '../case/read/open-case';
import { findSimilar } from './find-similar';
import { listTypicalCases, typicalCaseQuery, typicalCases } from './list-typical-cases';
import {
  addTypicalCase,
  changeTypicalCase,
  draftFromCase,
  removeTypicalCase,
  typicalCaseBody,
  typicalCaseChangeBody,
} from './save-typical-case';
import { toTypicalCaseView } from './typical-case-view';

const keeps = (actor: Actor): boolean => actor.permissions.has('typical-case.manage');
const READ = ['typical-case.read', 'typical-case.manage'] as const;

export const typicalCaseEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/typical-cases',
    doors: ['account', 'staff'],
    permission: READ,
    summary: 'Search the library by category, title and full text',
    query: typicalCaseQuery,
    reply: typicalCaseView.array(),
    async handle({ platform: { db }, actor, query }) {
      const { rows, pagination } = await listTypicalCases({ db, query, withDisabled: keeps(actor) });
      return { data: rows.map(toTypicalCaseView), meta: { pagination } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/typical-cases/:id',
    doors: ['account', 'staff'],
    permission: READ,
    summary: 'One library case',
    reply: typicalCaseView,
    async handle({ platform: { db }, actor, params }) {
      const [row] = await typicalCases(db).where({ 't.document_id': params.id });
      if (!row || (!row.enabled && !keeps(actor))) return refuse('NOT_FOUND');
      return { data: toTypicalCaseView(row) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/typical-cases',
    doors: ['staff'],
    permission: ['typical-case.manage'],
    summary: 'Add a library case',
    body: typicalCaseBody,
    reply: typicalCaseView,
    handle: async ({ platform, actor, address, body }) => ({
      status: 201,
      data: await addTypicalCase({ platform, actor, address, input: body }),
    }),
  }),
  endpoint({
    method: 'PUT',
    path: '/typical-cases/:id',
    doors: ['staff'],
    permission: ['typical-case.manage'],
    summary: 'Change a library case',
    body: typicalCaseChangeBody,
    reply: typicalCaseView,
    async handle({ platform, actor, address, params, body }) {
      const { revision, ...input } = body;
      const id = params.id;
      return { data: await changeTypicalCase({ platform, actor, address, id, input, revision }) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/typical-cases/:id',
    doors: ['staff'],
    permission: ['typical-case.manage'],
    summary: 'Remove a library case',
    reply: 'nothing',
    async handle({ platform, actor, address, params }) {
      await removeTypicalCase({ platform, actor, address, id: params.id });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/typical-case',
    doors: ['staff'],
    permission: ['typical-case.manage'],
    summary: 'Draft a library case from an archived one, with personal data masked',
    reply: typicalCaseView,
    handle: async ({ platform, actor, address, params }) => ({
      status: 201,
      data: await draftFromCase({ platform, actor, address, caseId: params.id }),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/cases/:id/similar',
    doors: ['account', 'staff'],
    permission: READ,
    summary: 'Library cases like this one',
    reply: typicalCaseView.array(),
    async handle({ platform: { db }, actor, params }) {
      const { row } = await openCase({ db, actor, id: params.id });
      return { data: (await findSimilar({ db, row })).map(toTypicalCaseView) };
    },
  }),
];
