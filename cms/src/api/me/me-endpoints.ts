/** The signed-in person's own account. */
import { meMeta, meView as meReply } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { newPassword } from '../../access/passwords/new-password';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import {
  gender,
  homeAddress,
  idNumber,
  optional,
  personName,
  smsCode,
  username,
} from '../../platform/http/person-fields';
import { refuse } from '../../platform/http/refusal';
import { revision } from '../../platform/revision/revision-input';
import { waitingParties } from '../account/attach-cases';
import { ownAccount } from '../account/own-account';
import { meView } from './me-view';
import { updateMe } from './update-me';

/** Null empties a field that may be empty. A mini-program of last month sends no revision; what it saves is taken. */
const change = z.object({
  revision: revision.optional(),
  name: optional(personName),
  username: optional(username),
  gender: gender.nullish(),
  address: homeAddress.nullish(),
  idNumber: optional(idNumber),
  password: optional(newPassword),
  /** For a new password: the present one, or a code (purpose confirm) to one's own phone. */
  currentPassword: optional(z.string().max(200)),
  smsCode: optional(smsCode),
  elderMode: z.boolean().optional(),
  acting: optional(z.string().max(40)),
  consent: z.object({ privacy: z.string().max(40).optional(), idNumber: z.boolean().optional() }).optional(),
});

export const meEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/me',
    doors: ['account'],
    permission: null,
    summary: 'Account, memberships, the acting one, permissions, unread count',
    whileDue: ['identity', 'password'],
    reply: meReply,
    meta: meMeta,
    async handle({ platform, actor }) {
      const account = await ownAccount({ platform, actor });
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      const waiting = actor.due === 'identity' ? [] : await waitingParties(platform.db, account);
      // Cases under this phone but another name: the person is asked for a second proof (POST /me/claims).
      return { data: await meView({ platform, actor, account }), meta: { waitingClaims: waiting.length } };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/me',
    doors: ['account'],
    permission: null,
    summary: 'Change own data, password or default role',
    whileDue: ['password'],
    changesAccess: true,
    body: change,
    reply: meReply,
    async handle({ platform, actor, body, address }) {
      const account = await ownAccount({ platform, actor });
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      await updateMe({ platform, actor, account, change: body, address });
      const changed = await ownAccount({ platform, actor });
      return { data: await meView({ platform, actor, account: changed, chosen: body.acting }) };
    },
  }),
];
