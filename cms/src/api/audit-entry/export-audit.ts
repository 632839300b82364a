/** The audit trail as a file. Phones and identity numbers in free text are masked; the export is itself a line. */
import { shanghaiDay, shanghaiTime, type AuditLineView } from '@tiaohe/config';
import { maskText } from '../../platform/sheet/mask-text';
import type { ExportColumn, ExportKind } from '../export/export-kind';
import { auditLines, countLines } from './list-audit';

const moment = (at: Date): string => `${shanghaiDay(at)} ${shanghaiTime(at)}`;
const MOST = 50_000;
const LONGEST = 2_000;

const COLUMNS: readonly ExportColumn<AuditLineView>[] = [
  { header: '时间', width: 20, text: ({ at }) => moment(new Date(at)) },
  { header: '操作人', width: 16, text: ({ actorName }) => actorName },
  { header: '身份', width: 10, text: ({ actorKind }) => actorKind },
  { header: '操作', width: 26, text: ({ action }) => action },
  { header: '对象类型', width: 14, text: ({ subjectType }) => subjectType },
  { header: '对象', width: 20, text: ({ subjectName }) => subjectName ?? '' },
  { header: '对象编号', width: 28, text: ({ subjectId }) => subjectId },
  { header: '结果', width: 8, text: ({ result }) => (result === 'done' ? '成功' : '被拒绝') },
  { header: '来源地址', width: 16, text: ({ address }) => address ?? '' },
  {
    header: '内容',
    width: 60,
    text: ({ detail }) => (detail === null ? '' : maskText(JSON.stringify(detail)).slice(0, LONGEST)),
  },
];

export const AUDIT_EXPORT: ExportKind<AuditLineView> = {
  name: '审计日志',
  columns: COLUMNS,
  mostAtOnce: MOST,
  tooMany: `超过${MOST}条，请选较短的时间再导出`,
  count: ({ platform: { db }, filter }) => countLines(db, filter),
  async page({ platform: { db }, filter, after, most }) {
    const { lines, last } = await auditLines({ db, filter, most, before: after as number | null });
    return { rows: lines, after: last ?? after };
  },
  note: ({ actor, now, count }) => `${actor.name} 于 ${moment(now)} 导出，共 ${count} 条。`,
  audit: ({ filter, count }) => ({
    action: 'audit.export',
    subject: { type: 'audit', id: 'list' },
    detail: { rows: count, filter },
  }),
};
