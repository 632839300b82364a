/** The audit trail as an Excel file. Phones and identity numbers in free text are masked; the export is itself a line. */
import { shanghaiDay, shanghaiTime, type AuditLineView } from '@tiaohe/config';
import type { Context } from 'koa';
import type { Actor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import type { Taken } from '../../platform/http/reply/reply';
import type { Platform } from '../../platform/platform';
import { maskText } from '../../platform/sheet/mask-text';
import { sendSheet, type SheetColumn } from '../../platform/sheet/send-sheet';
import { auditLines, type AuditFilter } from './list-audit';

const moment = (at: Date): string => `${shanghaiDay(at)} ${shanghaiTime(at)}`;
const MOST = 50_000;
const LONGEST = 2_000;

const COLUMNS: readonly SheetColumn<AuditLineView>[] = [
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

export async function exportAudit({
  platform,
  actor,
  filter,
  ctx,
  address,
}: {
  platform: Platform;
  actor: Actor;
  filter: AuditFilter;
  ctx: Context;
  address: string;
}): Promise<Taken> {
  const { db, clock } = platform;
  const { lines, total } = await auditLines({ db, filter, page: 1, pageSize: MOST });
  if (total > MOST) refuse('VALIDATION', { message: `超过${MOST}条，请选较短的时间再导出` });
  const now = clock.now();
  const detail = { rows: lines.length, filter };
  // The read itself may not write: it goes by a lane that only looks.
  await onRecord({ platform, actor, address }, async ({ audit }) =>
    audit({ action: 'audit.export', subject: { type: 'audit', id: 'list' }, detail }),
  );
  const note = `${actor.name} 于 ${moment(now)} 导出，共 ${lines.length} 条。`;
  return sendSheet({ ctx, name: '审计日志', note, columns: COLUMNS, rows: lines });
}
