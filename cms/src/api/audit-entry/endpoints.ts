/** The audit trail for the auditor: read, search, export, verify. There is no endpoint that changes a line. */
import { auditLineView, auditRetention, auditVerification } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { verifyAudit } from '../../platform/audit/verify-audit';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { pageQuery, paginate } from '../../platform/http/paging';
import { revision } from '../../platform/revision/revision-input';
import { exportJob } from '../export/export-endpoint';
import { plainFilter } from '../export/export-work';
import { sendExport } from '../export/send-export';
import { AUDIT_EXPORT } from './export-audit';
import { auditLines, countLines } from './list-audit';
import { LEAST_MONTHS, readRetention, setRetention } from './set-retention';

const STAFF = ['staff'] as const;
const READ = ['audit.read'] as const;
const word = z.string().trim().max(60).optional();
const filter = {
  action: word,
  actor: word,
  actorKind: word,
  subjectType: word,
  subject: word,
  result: z.enum(['done', 'refused']).optional(),
  q: z.string().trim().max(100).optional(),
  from: z.iso.date('请选择日期').optional(),
  to: z.iso.date('请选择日期').optional(),
};
const STEP = 500;

export const auditEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/audit',
    doors: STAFF,
    permission: READ,
    summary: 'Audit trail, newest first',
    query: pageQuery.extend(filter),
    heavy: 'lists',
    reply: auditLineView.array(),
    async handle({ platform, query }) {
      const { page, pageSize, sort: _, ...wanted } = query;
      const { db } = platform;
      const total = await countLines(db, wanted);
      const { lines } = await auditLines({ db, filter: wanted, most: pageSize, skip: (page - 1) * pageSize });
      return { data: lines, meta: { pagination: paginate(query, total) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/audit/verification',
    doors: STAFF,
    permission: READ,
    summary: 'Verify the hash chain; with `after`, `steps` seals at a time from there on',
    query: z.object({
      after: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      steps: z.coerce.number().int().min(1).max(STEP).optional(),
    }),
    heavy: 'exports',
    reply: auditVerification,
    handle: async ({ platform, query }) => ({
      data: await verifyAudit({ db: platform.db, after: query.after, most: query.steps }),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/audit/export',
    doors: STAFF,
    permission: READ,
    summary: 'What the filter finds, as an Excel file; audited',
    query: z.object(filter),
    heavy: 'exports',
    reply: 'file',
    handle: ({ platform, actor, query, ctx, address }) =>
      sendExport({ kind: AUDIT_EXPORT, platform, actor, filter: plainFilter(query), ctx, address }),
  }),
  exportJob({ path: '/audit/export', permission: READ, kind: 'audit-list', filter: z.object(filter) }),
  endpoint({
    method: 'GET',
    path: '/audit/retention',
    doors: STAFF,
    permission: ['audit.read', 'setting.manage'],
    summary: 'How long the trail is kept at least, and how far back it goes',
    reply: auditRetention,
    handle: async ({ platform }) => ({ data: await readRetention(platform.db) }),
  }),
  endpoint({
    method: 'PUT',
    path: '/audit/retention',
    doors: STAFF,
    // The auditor keeps the trail, the administrator the settings (三员分立): either may, and both are on the record.
    permission: ['audit.read', 'setting.manage'],
    summary: 'Set how long the trail is kept at least',
    body: z.object({
      revision,
      months: z.number().int().min(LEAST_MONTHS, '法律要求至少保存6个月').max(600, '最多600个月'),
    }),
    reply: auditRetention,
    async handle({ platform, actor, body, address }) {
      await setRetention({ platform, actor, ...body, address });
      return { data: await readRetention(platform.db) };
    },
  }),
];
