/** The accounts of an organisation, seen from the panel: bound by code, taken off, and what either side changed. */
import { boundAccount, historyLine, issuedCode } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { issueBindingCode } from '../bind/issue-binding-code';
import { unbindOrganisation } from '../bind/unbind-organisation';
import { listBoundAccounts } from '../list-bound-accounts';
import { organisationHistory } from '../organisation-history';
import { MANAGES, READS, requireReached } from './reached';

const STAFF = ['staff'] as const;

export const organisationAccountEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/organisations/:id/binding-codes',
    doors: STAFF,
    permission: MANAGES,
    summary:
      'A code by which the owner of an account binds it; shown once, good for a week, voids the one before',
    reply: issuedCode,
    async handle({ platform, actor, params: { id }, address }) {
      await requireReached(platform, actor, id, MANAGES);
      return { status: 201, data: await issueBindingCode({ platform, actor, id, address }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/:id/accounts',
    doors: STAFF,
    permission: READS,
    summary: 'Accounts that act for the organisation',
    reply: boundAccount.array(),
    async handle({ platform, actor, params: { id: organisationId } }) {
      await requireReached(platform, actor, organisationId, READS);
      return { data: await listBoundAccounts({ platform, organisationId }) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/organisations/:id/accounts/:membershipId',
    doors: STAFF,
    permission: MANAGES,
    summary: 'Take an account off the organisation',
    changesAccess: true,
    reply: 'nothing',
    async handle({ platform, actor, params: { id, membershipId }, address }) {
      await requireReached(platform, actor, id, MANAGES);
      await unbindOrganisation({ platform, actor, id, membershipId, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/:id/history',
    doors: STAFF,
    permission: READS,
    summary: 'Who changed what of the organisation, before and after',
    reply: historyLine.array(),
    async handle({ platform, actor, params: { id } }) {
      await requireReached(platform, actor, id, READS);
      return { data: await organisationHistory({ db: platform.db, id }) };
    },
  }),
];
