/** People management for staff: one list of accounts and panel users (R37–R40). */
import { personDetail, personView, personWithLink, revealedPerson } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { paginate } from '../../../platform/http/paging';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { decideEnterprise } from '../../enterprise/decide-enterprise';
import { resetAccountPassword, revealAccount, setAccountState } from '../account-state';
import { changeAccount } from '../change-account';
import { findPerson, listPeople } from '../list-people';
import { openAccount } from '../open-account';
import { changeStaff } from '../staff/change-staff';
import { inviteStaff } from '../staff/invite-staff';
import { resetStaffPassword } from '../staff/reset-staff-password';
import { setStaffState } from '../staff/set-staff-state';
import { viewPerson } from '../view-person';
import { newPerson, peopleQuery, personChange, reason } from './people-inputs';

const STAFF = ['staff'] as const;

export const doorOf = async ({ db }: Platform, id: string): Promise<'account' | 'staff'> =>
  (await findPerson(db, id))?.door ?? refuse('NOT_FOUND');

const setState = (isDisabled: boolean): Endpoint =>
  endpoint({
    method: 'POST',
    path: isDisabled ? '/accounts/:id/disable' : '/accounts/:id/enable',
    doors: STAFF,
    permission: ['account.manage'],
    summary: isDisabled ? 'Disable an account; its sessions end at once' : 'Enable an account again',
    changesAccess: true,
    body: reason,
    reply: personDetail,
    async handle({ platform, actor, params: { id }, body, address }) {
      const set = (await doorOf(platform, id)) === 'staff' ? setStaffState : setAccountState;
      await set({ platform, actor, id, address, isDisabled, reason: body.reason });
      return { data: await viewPerson({ platform, id }) };
    },
  });

export const peopleEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/accounts',
    doors: STAFF,
    permission: ['account.read'],
    summary: 'People by role, state, username, name or phone',
    query: peopleQuery,
    heavy: 'lists',
    reply: personView.array(),
    async handle({ platform, query }) {
      const { people, total } = await listPeople({ platform, filter: query });
      return { data: people, meta: { pagination: paginate(query, total) } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/accounts',
    doors: STAFF,
    permission: ['account.manage'],
    summary: 'Open an account (or add a role to the one with this phone), or invite a colleague to the panel',
    changesAccess: true,
    body: newPerson,
    reply: personWithLink,
    async handle({ platform, actor, body, address }) {
      if (body.kind === 'staff') {
        const invited = await inviteStaff({
          platform,
          actor,
          address,
          email: body.email,
          name: body.name,
          role: body.role,
          phone: body.phone,
          organisationId: body.organisationId,
        });
        return {
          status: 201,
          data: { ...(await viewPerson({ platform, id: invited.id })), link: invited.link },
        };
      }
      const { id, isNew } = await openAccount({ platform, actor, opening: body, address });
      return { status: isNew ? 201 : 200, data: await viewPerson({ platform, id }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/accounts/:id',
    doors: STAFF,
    permission: ['account.read'],
    summary: 'One person',
    reply: personDetail,
    handle: async ({ platform, params: { id } }) => ({ data: await viewPerson({ platform, id }) }),
  }),
  endpoint({
    method: 'PUT',
    path: '/accounts/:id',
    doors: STAFF,
    permission: ['account.manage'],
    summary: 'Change basic data, or decide on an enterprise',
    changesAccess: true,
    body: personChange,
    reply: personDetail,
    async handle({ platform, actor, params: { id }, body, address }) {
      const { verification: result, verificationNote: note, ...firm } = body.enterprise ?? {};
      const { revision, enterprise: _given, ...own } = body;
      const change = { ...own, enterprise: Object.keys(firm).length > 0 ? firm : undefined };
      if ((await doorOf(platform, id)) === 'account') {
        // A decision is no edit: the revision stays, and the same one holds for both.
        if (result) await decideEnterprise({ platform, actor, id, result, note, revision, address });
        await changeAccount({ platform, actor, id, change, revision, address });
      } else {
        const { name, phone } = body;
        await changeStaff({ platform, actor, id, name, phone, revision, address });
      }
      return { data: await viewPerson({ platform, id }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/accounts/:id/reset-password',
    doors: STAFF,
    permission: ['account.manage'],
    summary: 'Take the password away: an account owner is texted, a colleague gets a link',
    changesAccess: true,
    reply: personWithLink,
    async handle({ platform, actor, params: { id }, address }) {
      const isStaff = (await doorOf(platform, id)) === 'staff';
      const link = isStaff ? (await resetStaffPassword({ platform, actor, id, address })).link : null;
      if (!isStaff) await resetAccountPassword({ platform, actor, id, address });
      return { data: { ...(await viewPerson({ platform, id })), link } };
    },
  }),
  setState(true),
  setState(false),
  endpoint({
    method: 'POST',
    path: '/accounts/:id/reveal',
    doors: STAFF,
    permission: ['account.reveal'],
    summary: 'Full phone and identity number, with a reason, on the record',
    body: reason,
    reply: revealedPerson,
    async handle({ platform, actor, params: { id }, body, address }) {
      return { data: await revealAccount({ platform, actor, id, address, reason: body.reason }) };
    },
  }),
];
