/** The staff home page, and looking at a party's full data with a reason. */
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit';
import { openCase } from '../api/case/read/open-case';
import { latestFeed } from '../api/statistics/live/feed';
import { overview } from '../api/statistics/views/overview';
import { OPEN, readScope } from '../api/statistics/views/scope';
import { endpoint, type Endpoint } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { TODOS } from './todos';

export const deskEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/home',
    doors: ['staff'],
    permission: null,
    summary: 'To-dos by permission, figures and the latest happenings',
    async handle({ platform, actor }) {
      const { db } = platform;
      const now = platform.clock.now();
      if (!actor.permissions.has('case.read')) return { data: { todos: [], figures: null, recent: [] } };
      const { rows } = await db.raw<{ rows: { state: string; count: number }[] }>(
        'select state, count(*)::int as count from cases group by state',
      );
      const counts = new Map(rows.map(({ state, count }) => [state, count]));
      const overdue = await db('cases')
        .whereRaw(`state in ${OPEN} and suspended_at is null`)
        .where('due_at', '<', now)
        .count<{ count: string }[]>('id');
      const todos = TODOS.filter(({ permissions }) =>
        permissions.some((word) => actor.permissions.has(word)),
      ).map(({ key, label, hint, states }) => ({
        key,
        label,
        hint,
        count: states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0),
        filter: { state: states.join(',') } as Record<string, string>,
      }));
      todos.push({
        key: 'overdue',
        label: '已超期',
        hint: '超过调解期限的案件',
        count: Number(overdue[0]?.count ?? 0),
        filter: { overdue: '1' },
      });
      return {
        data: { todos, figures: await overview(db, readScope({ now })), recent: await latestFeed(db, 12) },
      };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/me',
    doors: ['staff'],
    permission: null,
    summary: 'The panel user and what they may do',
    handle: async ({ actor }) => ({
      data: {
        name: actor.name,
        permissions: [...actor.permissions],
        ...(actor.kind === 'staff' ? { id: actor.documentId, email: actor.email, roles: actor.roles } : {}),
      },
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/parties/:partyId/reveal',
    doors: ['staff'],
    permission: ['account.reveal', 'case.follow-up'],
    summary: 'Full phone and identity number of a party, with a reason, on the record',
    body: z.object({ reason: z.string().trim().min(2, '请写明查看理由').max(200) }),
    async handle({ platform, actor, params, body, address }) {
      const { parties } = await openCase({ db: platform.db, actor, id: params.id ?? '' });
      const party = parties.find(({ document_id }) => document_id === params.partyId) ?? refuse('NOT_FOUND');
      const line = {
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
