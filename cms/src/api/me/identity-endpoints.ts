/** Who somebody is whose phone may have changed hands, and how one changes one's phone. */
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { optional, phone, smsCode } from '../../platform/http/person-fields';
import { own } from '../account/own-account';
import { changePhone } from './change-phone';
import { confirmIdentity } from './confirm-identity';
import { releasePhone } from './release-phone';

const proof = z
  .object({
    name: optional(z.string().trim().max(60)),
    idTail: optional(z.string().trim().length(4, '请填写证件号码后四位')),
  })
  .refine(({ name, idTail }) => name || idTail, {
    path: ['name'],
    message: '请填写登记的姓名，或证件号码后四位',
  });

export const identityEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/me/identity',
    doors: ['account'],
    permission: null,
    summary: 'Prove who one is after signing in by a phone that nobody has used for long',
    whileDue: ['identity'],
    changesAccess: true,
    body: proof,
    reply: 'nothing',
    async handle({ platform, actor: who, body, address }) {
      const { actor, account } = await own({ platform, actor: who });
      await confirmIdentity({ platform, actor, account, proof: body, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/me/identity/not-mine',
    doors: ['account'],
    permission: null,
    summary: 'The account is a former owner’s: it loses the phone, which is then free to register',
    whileDue: ['identity'],
    changesAccess: true,
    reply: 'nothing',
    async handle({ platform, actor: who, address }) {
      const { actor, account } = await own({ platform, actor: who });
      await releasePhone({ platform, actor, account, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/me/phone',
    doors: ['account'],
    permission: null,
    summary:
      'Another phone for the account, proved by an SMS code (purpose bind) sent to it; and by the password, or a code (purpose confirm) sent to the present one',
    changesAccess: true,
    body: z.object({
      phone,
      smsCode,
      currentPassword: optional(z.string().max(200)),
      ownSmsCode: optional(smsCode),
    }),
    reply: 'nothing',
    async handle({ platform, actor: who, body, address }) {
      const { actor, account } = await own({ platform, actor: who });
      await changePhone({ platform, actor, account, ...body, address });
      return { status: 204 };
    },
  }),
];
