/** The audit trail for the auditor: read, search, verify. There is no endpoint that changes it. */
import { z } from 'zod';
import { endpoint, type Endpoint } from '../http/endpoint';
import { pageQuery, paginate } from '../http/paging';
import { verifyAudit } from './verify-audit';

type Row = {
  document_id: string;
  at: Date;
  actor_kind: string;
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string;
  result: string;
  detail: unknown;
  address: string | null;
};

export const auditEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/audit',
    doors: ['staff'],
    permission: ['audit.read'],
    summary: 'Audit trail, newest first',
    query: pageQuery.extend({
      action: z.string().max(60).optional(),
      actor: z.string().max(60).optional(),
      subject: z.string().max(60).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
    async handle({ platform, query }) {
      const wanted = platform.db<Row>('audit_entries').modify((rows) => {
        if (query.action) void rows.where('action', 'like', `${query.action.replace(/[\\%_]/g, '\\$&')}%`);
        if (query.actor) void rows.where('actor_name', 'like', `%${query.actor.replace(/[\\%_]/g, '\\$&')}%`);
        if (query.subject) void rows.where('subject_id', query.subject);
        if (query.q)
          void rows.where((any) =>
            any
              .where('action', 'like', `%${query.q}%`)
              .orWhere('actor_name', 'like', `%${query.q}%`)
              .orWhere('subject_id', query.q ?? ''),
          );
        if (query.from) void rows.where('at', '>=', new Date(`${query.from}T00:00:00+08:00`));
        if (query.to) void rows.where('at', '<=', new Date(`${query.to}T23:59:59+08:00`));
      });
      const [{ count } = { count: '0' }] = await wanted.clone().count<{ count: string }[]>('id');
      const rows = (await wanted
        .orderBy('id', 'desc')
        .limit(query.pageSize)
        .offset((query.page - 1) * query.pageSize)) as Row[];
      const data = rows.map(
        ({
          document_id,
          at,
          actor_kind,
          actor_name,
          subject_type,
          subject_id,
          action,
          result,
          detail,
          address,
        }) => ({
          id: document_id,
          at: at.toISOString(),
          actorKind: actor_kind,
          actorName: actor_name,
          action,
          subjectType: subject_type,
          subjectId: subject_id,
          result,
          detail,
          address,
        }),
      );
      return { data, meta: { pagination: paginate(query, Number(count)) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/audit/verification',
    doors: ['staff'],
    permission: ['audit.read'],
    summary: 'Verify the hash chain of the audit trail',
    handle: async ({ platform }) => ({ data: await verifyAudit(platform.db) }),
  }),
];
