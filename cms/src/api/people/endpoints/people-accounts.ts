/** More of people management: the list as a file, many at once, sign-ins, history, the other half of a person. */
import {
  auditLineView,
  bulkResult,
  fileLink,
  personDetail,
  personWithLink,
  signedInDevice,
} from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { pageQuery } from '../../../platform/http/paging';
import { decideEnterprise } from '../../enterprise/decide-enterprise';
import { licenceLink } from '../../enterprise/licence-link';
import { exportJob } from '../../export/export-endpoint';
import { plainFilter } from '../../export/export-work';
import { sendExport } from '../../export/send-export';
import { addCounterpart } from '../add-counterpart';
import { bulkDisable } from '../bulk-disable';
import { PEOPLE_EXPORT } from '../export-people';
import { personHistory } from '../person-history';
import { endPersonSessions, listPersonSessions } from '../person-sessions';
import { viewPerson } from '../view-person';
import { bulkDisable as bulkInput, counterpart, decision, peopleFilter, peopleQuery } from './people-inputs';

const STAFF = ['staff'] as const;
const READ = ['account.read'] as const;
const MANAGE = ['account.manage'] as const;

const ending = { method: 'DELETE', doors: STAFF, permission: MANAGE, changesAccess: true } as const;

export const accountEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/accounts/export',
    doors: STAFF,
    permission: READ,
    summary: 'The people that the filter finds as an Excel file, masked; audited',
    query: peopleQuery,
    heavy: 'exports',
    reply: 'file',
    async handle({ platform, actor, query, ctx, address }) {
      const { page: _page, pageSize: _size, sort: _sort, ...filter } = query;
      return sendExport({
        kind: PEOPLE_EXPORT,
        platform,
        actor,
        filter: plainFilter(filter),
        ctx,
        address,
      });
    },
  }),
  exportJob({ path: '/accounts/export', permission: READ, kind: 'accounts-list', filter: peopleFilter }),
  endpoint({
    method: 'POST',
    path: '/accounts/bulk-disable',
    doors: STAFF,
    permission: MANAGE,
    summary: 'Disable several accounts with one reason; each answers for itself',
    changesAccess: true,
    body: bulkInput,
    reply: bulkResult.array(),
    handle: async ({ platform, actor, body, address }) => ({
      data: await bulkDisable({ platform, actor, ids: body.ids, reason: body.reason, address }),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/accounts/:id/sessions',
    doors: STAFF,
    permission: READ,
    summary: 'Where a person is signed in',
    reply: signedInDevice.array(),
    handle: async ({ platform, params: { id } }) => ({ data: await listPersonSessions({ platform, id }) }),
  }),
  endpoint({
    ...ending,
    path: '/accounts/:id/sessions',
    summary: 'Sign a person out everywhere',
    reply: 'nothing',
    async handle({ platform, actor, params: { id }, address }) {
      await endPersonSessions({ platform, actor, id, address });
      return { status: 204 };
    },
  }),
  endpoint({
    ...ending,
    path: '/accounts/:id/sessions/:deviceId',
    summary: 'Sign a person out on one device',
    reply: 'nothing',
    async handle({ platform, actor, params: { id, deviceId }, address }) {
      await endPersonSessions({ platform, actor, id, deviceId, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/accounts/:id/history',
    doors: STAFF,
    // What a colleague did is the auditor's to read; whoever manages accounts reads it person by person.
    permission: ['account.manage', 'audit.read'],
    summary: 'What was done to a person, and what they did',
    query: pageQuery,
    reply: auditLineView.array(),
    async handle({ platform, params: { id }, query }) {
      const { lines, pagination } = await personHistory({ platform, id, ...query });
      return { data: lines, meta: { pagination } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/accounts/:id/counterpart',
    doors: STAFF,
    permission: MANAGE,
    summary: 'Give a person their first role at the other door: panel or mini-program',
    changesAccess: true,
    body: counterpart,
    reply: personWithLink,
    async handle({ platform, actor, params: { id }, body, address }) {
      const { link } = await addCounterpart({ platform, actor, id, input: body, address });
      return { status: 201, data: { ...(await viewPerson({ platform, id })), link } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/accounts/:id/enterprise-decision',
    doors: STAFF,
    permission: MANAGE,
    summary: 'Say whether an enterprise is verified; its account is told',
    body: decision,
    reply: personDetail,
    async handle({ platform, actor, params: { id }, body, address }) {
      await decideEnterprise({ platform, actor, id, ...body, address });
      return { data: await viewPerson({ platform, id }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/accounts/:id/licence',
    doors: STAFF,
    permission: READ,
    summary: 'A short-lived link to the licence photo of an enterprise; audited',
    reply: fileLink,
    handle: async ({ platform, actor, params: { id }, address }) => ({
      data: await licenceLink({ platform, actor, id, address }),
    }),
  }),
];
