/** The organisation's own side: binding an account to it by code, reading and editing its data (R41). */
import { binding, bindingPreview, historyLine, organisationView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import type { Actor } from '../../../platform/actor';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { revision } from '../../../platform/revision/revision-input';
import { bindOrganisation } from '../bind/bind-organisation';
import { findByCode } from '../bind/find-by-code';
import { viewOrganisation } from '../list-organisations';
import { changeOrganisation } from '../manage/change-organisation';
import { organisationHistory } from '../organisation-history';
import { bindingCode, own } from './organisation-inputs';

/** The organisation that the acting role belongs to. */
async function ownId({ db }: Platform, actor: Actor): Promise<string> {
  const held = actor.kind === 'account' ? actor.membership?.organisationId : null;
  const row = held
    ? await db('organisations').where({ id: held }).first<{ document_id: string } | undefined>('document_id')
    : undefined;
  return (
    row?.document_id ?? refuse('NOT_FOUND', { message: '您现在的角色不属于任何机构，请先绑定或切换角色' })
  );
}
const view = async ({ db }: Platform, id: string) =>
  (await viewOrganisation({ db, id })) ?? refuse('NOT_FOUND');

export const myOrganisationEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/me/organisation-bindings/preview',
    doors: ['account'],
    permission: null,
    summary: 'Which organisation a binding code stands for, before one confirms',
    body: bindingCode,
    reply: bindingPreview,
    async handle({ platform, actor, body, address }) {
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      const row = await findByCode({ platform, code: body.code, subject: actor.documentId, address });
      const { document_id: id, name, kind, region, binding_code_expires_at: until } = row;
      return { data: { id, name, kind, region, expiresAt: until?.toISOString() ?? null } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/me/organisation-bindings',
    doors: ['account'],
    permission: null,
    summary: 'Bind the account to the organisation whose code it was given',
    changesAccess: true,
    body: bindingCode,
    reply: binding,
    async handle({ platform, actor, body, address }) {
      if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
      return { data: await bindOrganisation({ platform, actor, code: body.code, address }) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/mine',
    doors: ['account'],
    permission: ['organisation.edit-own'],
    summary: 'The organisation that one acts for, with its revision',
    reply: organisationView,
    handle: async ({ platform, actor }) => ({ data: await view(platform, await ownId(platform, actor)) }),
  }),
  endpoint({
    method: 'PUT',
    path: '/organisations/mine',
    doors: ['account'],
    permission: ['organisation.edit-own'],
    summary: 'Change it; 409 RECORD_CHANGED with both values when somebody else was faster',
    // Strict: where an organisation stands is not its own to say, and silence would look like success.
    body: z.strictObject({ ...own, revision }),
    reply: organisationView,
    async handle({ platform, actor, body, address }) {
      const id = await ownId(platform, actor);
      const { revision: seen, ...input } = body;
      await changeOrganisation({ platform, actor, id, input, revision: seen, address });
      return { data: await view(platform, id) };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/organisations/mine/history',
    doors: ['account'],
    permission: ['organisation.edit-own'],
    summary: 'Who changed what of it',
    reply: historyLine.array(),
    handle: async ({ platform, actor }) => ({
      data: await organisationHistory({ db: platform.db, id: await ownId(platform, actor) }),
    }),
  }),
];
