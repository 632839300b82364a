/** The accounts of an organisation, seen from the panel: bound by code, taken off, and what either side changed. */
import { endpoint, type Endpoint } from '../../../http/endpoint';
import { issueBindingCode } from '../bind/issue-binding-code';
import { unbindOrganisation } from '../bind/unbind-organisation';
import { listBoundAccounts } from '../read/list-bound-accounts';
import { organisationHistory } from '../read/organisation-history';

const STAFF = ['staff'] as const;
const READ = ['organisation.read', 'organisation.manage'] as const;
const MANAGE = ['organisation.manage'] as const;

export const organisationAccountEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/organisations/:id/binding-codes',
    doors: STAFF,
    permission: MANAGE,
    summary:
      'A code by which the owner of an account binds it; shown once, good for a week, voids the one before',
    handle: async ({ platform, actor, params, address }) => ({
      status: 201,
      data: await issueBindingCode({ platform, actor, id: params['id'] ?? '', address }),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/:id/accounts',
    doors: STAFF,
    permission: READ,
    summary: 'Accounts that act for the organisation',
    handle: async ({ platform, params }) => ({
      data: await listBoundAccounts({ platform, organisationId: params['id'] ?? '' }),
    }),
  }),
  endpoint({
    method: 'DELETE',
    path: '/organisations/:id/accounts/:membershipId',
    doors: STAFF,
    permission: MANAGE,
    summary: 'Take an account off the organisation',
    changesAccess: true,
    async handle({ platform, actor, params, address }) {
      const [id, membershipId] = [params['id'] ?? '', params['membershipId'] ?? ''];
      await unbindOrganisation({ platform, actor, id, membershipId, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/:id/history',
    doors: STAFF,
    permission: READ,
    summary: 'Who changed what of the organisation, before and after',
    handle: async ({ platform, params }) => ({
      data: await organisationHistory({ db: platform.db, id: params['id'] ?? '' }),
    }),
  }),
];
