/** An enterprise account and its registration (R1b). */
import type { EnterpriseView } from '@tiaohe/config';
import { enterpriseView as enterpriseReply, fileLink } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { creditCode, firmName, homeAddress, optional, personName } from '../../platform/http/person-fields';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { revision } from '../../platform/revision/revision-input';
import type { AccountRow } from '../../platform/rows/account';
import { enterpriseOf, enterpriseView } from '../account/account-view';
import { own } from '../account/own-account';
import { changeEnterprise } from './change-enterprise';
import { linkToLicence } from './link-to-licence';
import { askLicence, LICENCE_BYTES, putLicence } from './put-licence';

const changeBody = z.object({
  revision: revision.optional(),
  name: optional(firmName),
  creditCode: optional(creditCode),
  legalRepresentative: optional(personName),
  contact: optional(personName),
  address: optional(homeAddress),
});

const ownView = async ({ db }: Platform, { id }: AccountRow): Promise<EnterpriseView> =>
  enterpriseView(await enterpriseOf(db, id)) ?? refuse('NOT_FOUND');

export const ownEnterpriseEndpoints: Endpoint[] = [
  endpoint({
    method: 'PUT',
    path: '/me/enterprise',
    doors: ['account'],
    permission: null,
    summary: 'Mend one’s enterprise; what staff had verified is to be verified again',
    body: changeBody,
    reply: enterpriseReply,
    async handle({ platform, actor: who, body, address }) {
      const { actor, account } = await own({ platform, actor: who });
      const { revision: seen, ...change } = body;
      await changeEnterprise({ platform, actor, account, change, revision: seen, address });
      return { data: await ownView(platform, account) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/me/enterprise/licence',
    doors: ['account'],
    permission: null,
    summary: 'Hand in the photo of the business licence (multipart: file), in place of an earlier one',
    files: { maxBytes: LICENCE_BYTES, ask: askLicence },
    reply: enterpriseReply,
    async handle({ platform, actor: who, ctx, address }) {
      const { actor, account } = await own({ platform, actor: who });
      await putLicence({ platform, actor, account, ctx, address });
      return { status: 201, data: await ownView(platform, account) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/me/enterprise/licence',
    doors: ['account'],
    permission: null,
    summary: 'A short-lived link to one’s own licence',
    reply: fileLink,
    async handle({ platform, actor: who }) {
      const { account } = await own({ platform, actor: who });
      return { data: await linkToLicence({ platform, account }) };
    },
  }),
];
