/** How an invited person without an account comes in. */
import { invitationView, joinedSession } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { phone, smsCode } from '../../platform/http/person-fields';
import { acceptInvitation } from './accept-invitation';
import { declineInvitation } from './decline-invitation';
import { viewInvitation } from './view-invitation';

export const invitationEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/invitations/:code',
    doors: ['public'],
    permission: null,
    summary: 'What an invitation is about: category, centre, masked phone',
    reply: invitationView,
    async handle({ platform, params, address }) {
      return { data: await viewInvitation({ platform, code: params['code'] ?? '', address }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/invitations/:code',
    doors: ['public'],
    permission: null,
    summary: 'Open the case with the code and an SMS code; an account is made if there is none',
    body: z.object({ phone, smsCode, consent: z.object({ privacy: z.string().max(40) }).optional() }),
    reply: joinedSession,
    async handle({ platform, params, body, address, ctx }) {
      const input = { platform, code: params['code'] ?? '', phone: body.phone, smsCode: body.smsCode };
      const data = await acceptInvitation({
        ...input,
        privacy: body.consent?.privacy,
        device: ctx.get('user-agent'),
        address,
      });
      return { data };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/invitations/:code/not-mine',
    doors: ['public'],
    permission: null,
    summary: 'Not me: the invitation ends, and staff learn that the phone is wrong',
    reply: 'nothing',
    async handle({ platform, params, address }) {
      await declineInvitation({ platform, code: params['code'] ?? '', address });
      return { status: 204 };
    },
  }),
];
