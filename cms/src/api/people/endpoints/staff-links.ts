/** Where panel users work (R43: 本机构, 本机构及下级机构). */
import { staffLinkView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { phone } from '../../../platform/http/person-fields';
import { revision } from '../../../platform/revision/revision-input';
import { linkStaff } from '../staff-links/link-staff';
import { viewStaffLink } from '../staff-links/view-staff-link';

export const staffLinkEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/accounts/:id/link',
    doors: ['staff'],
    permission: ['account.read'],
    summary: 'Where a colleague works: organisation, own account, and all organisations that count as theirs',
    reply: staffLinkView,
    handle: async ({ platform, params: { id } }) => ({ data: await viewStaffLink({ platform, id }) }),
  }),
  endpoint({
    method: 'PUT',
    path: '/accounts/:id/link',
    doors: ['staff'],
    permission: ['account.manage'],
    summary: 'Set a colleague’s organisation, or their own account by its phone; null takes either away',
    changesAccess: true,
    body: z.object({ phone: phone.nullish(), organisationId: z.string().max(40).nullish(), revision }),
    reply: staffLinkView,
    async handle({ platform, actor, params: { id }, body, address }) {
      const { revision: seen, ...link } = body;
      await linkStaff({ platform, actor, id, link, revision: seen, address });
      return { data: await viewStaffLink({ platform, id }) };
    },
  }),
];
