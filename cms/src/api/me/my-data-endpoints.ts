/** A person's rights over their own data and sign-ins: copies, devices, closing, claiming cases. */
import { shanghaiDay } from '@tiaohe/config';
import {
  claimedCases,
  consentView,
  devicesMeta,
  deviceView,
  fileLink,
  jobView,
} from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { fileHeaders } from '../../platform/http/file-headers';
import { optional, smsCode } from '../../platform/http/person-fields';
import { refuse } from '../../platform/http/refusal';
import { own, ownAccount } from '../account/own-account';
import { listConsents } from '../consent/list-consents';
import { withdrawConsent } from '../consent/withdraw-consent';
import { claimCase } from '../invitation/claim-case';
import { confirmExport } from './confirm-export';
import { deactivateAccount } from './deactivate-account';
import { accountOfLink, linkToExport, sendExport } from './export-archive';
import { exportMe } from './export-me';
import { endDevice, listDevices, listEndedDevices } from './list-devices';
import { startArchive } from './start-archive';

const claim = z
  .object({
    caseNumber: optional(z.string().trim().max(60)),
    code: optional(z.string().trim().max(20)),
    idTail: optional(z.string().trim().length(4, '请填写证件号码后四位')),
  })
  .refine(({ code, idTail }) => code || idTail, {
    path: ['code'],
    message: '请填写短信里的查询码，或证件号码后四位',
  });

export const myDataEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/me/export',
    doors: ['account'],
    permission: null,
    summary:
      'All data about oneself, against an SMS code (purpose export): as JSON, as an archive with one’s files, as a short-lived link to the archive, or as a job that makes the archive (202)',
    body: z.object({
      as: z.enum(['json', 'zip', 'link', 'job']).default('json'),
      smsCode: optional(smsCode),
    }),
    reply: { fileOr: z.union([fileLink, jobView]) },
    async handle({ platform, actor: who, body, address, ctx }) {
      const { actor, account } = await own({ platform, actor: who });
      if (body.as === 'job') return startArchive({ platform, actor, account, ...body, address });
      await confirmExport({ platform, actor, account, ...body, address });
      if (body.as === 'link') return { data: linkToExport({ platform, account }) };
      if (body.as === 'zip') return sendExport({ platform, account, ctx });
      ctx.status = 200;
      const name = `我的数据-${shanghaiDay(platform.clock.now())}.json`;
      ctx.set(fileHeaders({ name, mime: 'application/json', inline: false }));
      ctx.body = JSON.stringify({ data: await exportMe({ platform, account }) }, null, 2);
      return { taken: true };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/exports/:token',
    doors: ['public'],
    permission: null,
    summary: 'The archive of one’s data by its short-lived link',
    reply: 'file',
    handle: async ({ platform, params: { token }, ctx }) =>
      sendExport({ platform, account: await accountOfLink({ platform, token }), ctx }),
  }),
  endpoint({
    method: 'POST',
    path: '/me/deactivation',
    doors: ['account'],
    permission: null,
    summary: 'Close the account, when no case of theirs is open; confirmed by an SMS code (purpose close)',
    changesAccess: true,
    body: z.object({ smsCode }),
    reply: 'nothing',
    async handle({ platform, actor: who, body, address }) {
      const { actor, account } = await own({ platform, actor: who });
      await deactivateAccount({ platform, actor, account, smsCode: body.smsCode, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/me/consents',
    doors: ['account'],
    permission: null,
    summary: 'What one has agreed to, and what follows when it is taken back',
    reply: consentView.array(),
    async handle({ platform, actor: who }) {
      const { account } = await own({ platform, actor: who });
      return { data: await listConsents({ db: platform.db, accountId: account.id }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/me/consents/:id/withdrawal',
    doors: ['account'],
    permission: null,
    summary: 'Take a consent back',
    reply: consentView.array(),
    async handle({ platform, actor: who, params: { id }, address }) {
      const { actor, account } = await own({ platform, actor: who });
      await withdrawConsent({ platform, actor, account, id, address });
      return { data: await listConsents({ db: platform.db, accountId: account.id }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/me/claims',
    doors: ['account'],
    permission: null,
    summary:
      'Claim cases that wait for this phone under another name: by invitation code or the last four of the ID',
    body: claim,
    reply: claimedCases,
    async handle({ platform, actor, body, address }) {
      const account = await ownAccount({ platform, actor });
      return { data: { cases: await claimCase({ platform, account, claim: body, address }) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/me/sessions',
    doors: ['account'],
    permission: null,
    summary:
      'Devices on which the account is signed in; in `meta`, those signed out because two people held the sign-in',
    reply: deviceView.array(),
    meta: devicesMeta,
    async handle({ platform, actor }) {
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      const data = await listDevices({ platform, accountId: actor.id, sessionId: actor.sessionId });
      return { data, meta: { ended: await listEndedDevices({ platform, documentId: actor.documentId }) } };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/me/sessions/:deviceId',
    doors: ['account'],
    permission: null,
    summary: 'Sign one device out',
    changesAccess: true,
    reply: 'nothing',
    async handle({ platform, actor, params: { deviceId } }) {
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      await endDevice({ platform, accountId: actor.id, deviceId });
      return { status: 204 };
    },
  }),
];
