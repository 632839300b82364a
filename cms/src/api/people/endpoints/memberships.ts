/** Giving people roles and taking them away; the roles that there are (R39, R43). */
import type { RoleChoice } from '@tiaohe/config';
import { personDetail, roleChoice } from '@tiaohe/config/contracts';
import type { Knex } from 'knex';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { refuse } from '../../../platform/http/refusal';
import { accountBy } from '../../../platform/rows/account';
import { organisationIdOf } from '../../../platform/rows/find-organisation';
import { addMembership } from '../../membership/add-membership';
import { endMembership } from '../../membership/end-membership';
import { sendActivation } from '../send-activation';
import { setStaffRole } from '../staff/set-staff-role';
import { viewPerson } from '../view-person';
import { doorOf } from './people';
import { newMembership } from './people-inputs';

const STAFF = ['staff'] as const;
const BUILT_IN = ['authenticated', 'public'];

const listRoles = async (db: Knex): Promise<RoleChoice[]> => {
  const accounts: { code: string; name: string }[] = await db('up_roles')
    .whereNotIn('type', BUILT_IN)
    .orderBy('id')
    .select('type as code', 'name');
  const staff: { code: string; name: string }[] = await db('admin_roles')
    .whereRaw(`code not like 'strapi-%'`)
    .orderBy('id')
    .select('code', 'name');
  return [
    ...accounts.map((role) => ({ ...role, door: 'account' as const })),
    ...staff.map((role) => ({ ...role, door: 'staff' as const })),
  ];
};

export const membershipEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/roles',
    doors: STAFF,
    permission: ['account.read'],
    summary: 'Roles of accounts and of the panel',
    reply: roleChoice.array(),
    handle: async ({ platform }) => ({ data: await listRoles(platform.db) }),
  }),
  endpoint({
    method: 'POST',
    path: '/accounts/:id/memberships',
    doors: STAFF,
    permission: ['account.manage'],
    summary: 'Give a person one more role',
    changesAccess: true,
    body: newMembership,
    reply: personDetail,
    async handle({ platform, actor, params: { id }, body, address }) {
      if ((await doorOf(platform, id)) === 'staff')
        await setStaffRole({ platform, actor, id, address, role: body.role, isHeld: true });
      else
        await platform.transaction(async (trx) => {
          const account = (await accountBy(trx, { document_id: id })) ?? refuse('NOT_FOUND');
          const organisationId = await organisationIdOf(trx, body.organisationId);
          const membership = await addMembership({
            platform,
            trx,
            actor,
            accountId: account.id,
            role: body.role,
            organisationId,
            address,
          });
          const role = await trx('up_roles').where({ type: body.role }).first<{ name: string }>('name');
          const now = platform.clock.now();
          const occasion = membership.document_id;
          await sendActivation({ platform, trx, now, account, roleName: role.name, occasion });
        });
      return { status: 201, data: await viewPerson({ platform, id }) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/accounts/:id/memberships/:membershipId',
    doors: STAFF,
    permission: ['account.manage'],
    summary: 'Take a role from a person',
    changesAccess: true,
    reply: 'nothing',
    async handle({ platform, actor, params: { id, membershipId }, address }) {
      if ((await doorOf(platform, id)) === 'staff') {
        await setStaffRole({ platform, actor, id, address, role: membershipId, isHeld: false });
        return { status: 204 };
      }
      await platform.transaction(async (trx) => {
        const account = (await accountBy(trx, { document_id: id })) ?? refuse('NOT_FOUND');
        await endMembership({ platform, trx, actor, accountId: account.id, membershipId, address });
      });
      return { status: 204 };
    },
  }),
];
