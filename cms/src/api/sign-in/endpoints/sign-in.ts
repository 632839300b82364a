/** Signing in, registering, codes, tokens. */
import { refreshedSession, sessionView, signedOut, smsCodeSent } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { newPassword } from '../../../access/passwords/new-password';
import { deviceOf, endSessions } from '../../../access/sessions/account-sessions';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import {
  consent,
  creditCode,
  gender,
  homeAddress,
  idNumber,
  optional,
  firmName,
  personName,
  phone,
  smsCode,
  username,
} from '../../../platform/http/person-fields';
import { refuse, refuseField } from '../../../platform/http/refusal';
import { OWN_PURPOSES, SMS_PURPOSES, sendSmsCode } from '../../sms-code/send-sms-code';
import { refreshSession } from '../refresh-session';
import { registerAccount } from '../register-account';
import { resetPassword } from '../reset-password';
import { signInByPassword } from '../sign-in-by-password';
import { signInBySms } from '../sign-in-by-sms';
import { ownPhone } from './own-phone';

const enterprise = z.object({
  name: firmName,
  creditCode,
  legalRepresentative: personName,
  address: optional(homeAddress),
});

export const signInEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/auth/sms-codes',
    doors: ['public'],
    permission: null,
    summary:
      'Send an SMS code; for sign, close, confirm and export to the own phone of whoever is signed in. Answers 428 with a picture when one has to be read first',
    body: z.object({
      phone: optional(phone),
      purpose: z.enum(SMS_PURPOSES),
      check: z.object({ id: z.string().max(40), answer: z.string().max(20) }).optional(),
    }),
    reply: smsCodeSent,
    async handle({ platform, body, address, ctx }) {
      const own = OWN_PURPOSES.has(body.purpose) || !body.phone ? await ownPhone({ platform, ctx }) : null;
      const to = own ?? body.phone ?? refuseField('phone', '请填写11位手机号');
      const { purpose, check } = body;
      const isOwn = own !== null;
      return {
        status: 202,
        data: await sendSmsCode({ platform, phone: to, purpose, address, isOwn, check }),
      };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/register',
    doors: ['public'],
    permission: null,
    summary: 'Register a person or an enterprise by phone',
    body: z
      .object({
        kind: z.enum(['person', 'enterprise']),
        phone,
        smsCode,
        name: personName,
        username: optional(username),
        password: optional(newPassword),
        gender: optional(gender),
        address: optional(homeAddress),
        idNumber: optional(idNumber),
        consent: consent.default({ privacy: '' }),
        enterprise: optional(enterprise),
      })
      .refine(({ kind, enterprise: firm }) => kind === 'person' || firm, {
        path: ['enterprise'],
        message: '请填写企业信息',
      }),
    reply: sessionView,
    async handle({ platform, body, address, ctx }) {
      const registration = { ...body, enterprise: body.kind === 'enterprise' ? body.enterprise : undefined };
      return {
        status: 201,
        data: await registerAccount({ platform, registration, device: ctx.get('user-agent'), address }),
      };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/sms-login',
    doors: ['public'],
    permission: null,
    summary: 'Sign in by phone and SMS code',
    body: z.object({ phone, smsCode }),
    reply: sessionView,
    async handle({ platform, body, address, ctx }) {
      return { data: await signInBySms({ platform, ...body, device: ctx.get('user-agent'), address }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/local',
    doors: ['public'],
    permission: null,
    summary: 'Sign in by username or phone, and password',
    body: z.object({ identifier: z.string().trim().min(1).max(80), password: z.string().min(1).max(200) }),
    reply: sessionView,
    async handle({ platform, body, address, ctx }) {
      return { data: await signInByPassword({ platform, ...body, device: ctx.get('user-agent'), address }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/password-reset',
    doors: ['public'],
    permission: null,
    summary: 'A new password by SMS code; all sessions end',
    changesAccess: true,
    body: z.object({ phone, smsCode, password: newPassword }),
    reply: 'nothing',
    async handle({ platform, body, address }) {
      await resetPassword({ platform, ...body, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/refresh',
    doors: ['public'],
    permission: null,
    summary: 'A new pair of tokens for a refresh token, which is then spent',
    body: z.object({ refreshToken: z.string().min(1).max(2_000) }),
    reply: { raw: refreshedSession },
    async handle({ platform, body }) {
      const tokens = await refreshSession({ platform, ...body });
      return { raw: { ...tokens, data: tokens } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/logout',
    doors: ['account'],
    permission: null,
    summary: 'Sign out on this device',
    whileDue: ['identity', 'password'],
    changesAccess: true,
    reply: { raw: signedOut },
    async handle({ platform, actor }) {
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      const device = await deviceOf(platform.db, actor.sessionId);
      if (device) await endSessions({ db: platform.db, accountId: actor.id, onlyDevice: device });
      return { raw: { ok: true, data: { ok: true } } };
    },
  }),
];
