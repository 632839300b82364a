/** What still has to leave, and what could not: dead letters are visible and can be sent again. */
import type { OutboxState } from '@tiaohe/config';
import { outboxEntryView, outboxState, troubleView } from '@tiaohe/config/contracts';
import { recordAudit } from '../../platform/audit/record-audit';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { pageQuery, paginate } from '../../platform/http/paging';
import { refuse } from '../../platform/http/refusal';

type Row = {
  document_id: string;
  kind: string;
  key: string;
  state: OutboxState;
  attempts: number;
  due_at: Date;
  last_error: string | null;
  created_at: Date;
  done_at: Date | null;
  payload: unknown;
};

export const outboxEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/outbox',
    doors: ['staff'],
    permission: ['setting.manage'],
    summary: 'Entries of the outbox',
    query: pageQuery.extend({
      state: outboxState.default('dead'),
    }),
    reply: outboxEntryView.array(),
    async handle({ platform, query }) {
      const wanted = platform.db<Row>('outbox_entries').where({ state: query.state });
      const [{ count } = { count: '0' }] = await wanted.clone().count<{ count: string }[]>('id');
      const rows = await wanted
        .orderBy('id', 'desc')
        .limit(query.pageSize)
        .offset((query.page - 1) * query.pageSize);
      const data = rows.map((row) => ({
        id: row.document_id,
        kind: row.kind,
        state: row.state,
        attempts: row.attempts,
        dueAt: row.due_at.toISOString(),
        createdAt: row.created_at.toISOString(),
        doneAt: row.done_at?.toISOString() ?? null,
        lastError: row.last_error,
        canRetry: row.state === 'dead' && row.payload !== null,
      }));
      return { data, meta: { pagination: paginate(query, Number(count)) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/outbox/troubles',
    doors: ['staff'],
    permission: ['setting.manage'],
    summary: 'What the work by the clock (reminders, due dates, seals) could not do, newest first',
    reply: troubleView.array(),
    handle: async ({ platform }) => ({
      data: platform.troubles.list().map((trouble) => ({
        ...trouble,
        since: trouble.since.toISOString(),
        lastAt: trouble.lastAt.toISOString(),
      })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/outbox/:id/retry',
    doors: ['staff'],
    permission: ['setting.manage'],
    summary: 'Try a dead letter again',
    reply: 'nothing',
    async handle({ platform, actor, params, address }) {
      const now = platform.clock.now();
      const id = params.id;
      const changed = await platform
        .db('outbox_entries')
        .where({ document_id: id, state: 'dead' })
        .whereNotNull('payload')
        .update({ state: 'waiting', attempts: 0, due_at: now, updated_at: now });
      if (changed === 0) refuse('NOT_FOUND');
      await recordAudit({
        db: platform.db,
        now,
        line: { actor, action: 'outbox.retry', subject: { type: 'outbox', id }, address },
      });
      return { status: 204 };
    },
  }),
];
