/** The staff home page, and looking at a party's full data with a reason. */
import { homeView, partyInFull, staffMe } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { caseRows, figurePlaces } from '../../access/row-scope';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import { openCase } from '../case/read/open-case';
import type { Figures } from '../statistics/figures';
import { latestFeed } from '../statistics/live/feed';
import { countTodos } from './count-todos';

const REVEALS = ['account.reveal', 'case.follow-up'] as const;

export const deskEndpoints = (figures: Figures): Endpoint[] => [
  endpoint({
    method: 'GET',
    path: '/home',
    doors: ['staff'],
    permission: null,
    summary: 'To-dos by permission, figures and the latest happenings',
    reply: homeView,
    async handle({ platform, actor, signal }) {
      const { db } = platform;
      const now = platform.clock.now();
      if (!actor.permissions.has('case.read')) return { data: { todos: [], figures: null, recent: [] } };
      const rows = caseRows(actor, 'case.read');
      const places = figurePlaces(actor, 'case.read', 'o.id');
      return {
        data: {
          todos: await countTodos({ platform, actor, now }),
          figures: await figures.read({ view: 'overview', asked: { rows, places }, signal }),
          recent: await latestFeed(db, { most: 12, rows }),
        },
      };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/me',
    doors: ['staff'],
    permission: null,
    summary: 'The panel user and what they may do',
    whileDue: ['password'],
    reply: staffMe,
    async handle({ actor }) {
      if (actor.kind !== 'staff') return refuse('FORBIDDEN');
      const { documentId: id, name, email, roles, permissions } = actor;
      return { data: { id, name, email, roles, permissions: [...permissions] } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/parties/:partyId/reveal',
    doors: ['staff'],
    permission: REVEALS,
    summary: 'Full phone and identity number of a party, with a reason, on the record',
    body: z.object({ reason: z.string().trim().min(2, '请写明查看理由').max(200) }),
    reply: partyInFull,
    async handle({ platform, actor, params, body, address }) {
      const { parties } = await openCase({
        db: platform.db,
        actor,
        id: params.id,
        needs: REVEALS,
      });
      const party = parties.find(({ document_id }) => document_id === params.partyId) ?? refuse('NOT_FOUND');
      const line: AuditLine = {
        actor,
        action: 'party.reveal',
        subject: { type: 'party', id: party.document_id },
        detail: { reason: body.reason, case: params.id },
        address,
      };
      await recordAudit({ db: platform.db, now: platform.clock.now(), line });
      const open = (sealed: string | null) => (sealed ? platform.cipher.open(sealed) : null);
      return {
        data: {
          phone: open(party.phone_cipher),
          idNumber: open(party.id_number_cipher),
          address: party.address,
        },
      };
    },
  }),
];
