/** Adds a record. Records are never changed: a correction is a new one that names the old (R11a). */
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { insertRow } from '../../platform/db/insert-row';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { MediationRecordRow } from '../../platform/rows/mediation-record';
import { openCase, type OpenedCase } from '../case/read/open-case';
import { addTimeline } from '../timeline-entry/add-timeline';
import type { RecordInput } from './record-body';
import type { ListedRecord } from './record-view';

/** The case's mediator writes; staff who assign may write on behalf, as when a mediator is ill. */
function askRecord({ row, hats, permissions }: OpenedCase): void {
  const isMediator = hats.includes('mediator') && permissions.has('case.mediate');
  const isOnBehalf = hats.includes('staff') && permissions.has('case.assign');
  if (!isMediator && !isOnBehalf) refuse('FORBIDDEN');
  if (row.state !== 'mediating') refuse('CASE_LOCKED');
}

async function idOf({
  db,
  table,
  caseId,
  documentId,
  field,
}: {
  db: Knex;
  table: string;
  caseId: number;
  documentId: string | null | undefined;
  field: string;
}): Promise<number | null> {
  if (!documentId) return null;
  const row = await db(table)
    .where({ document_id: documentId, case_id: caseId })
    .first<{ id: number } | undefined>('id');
  return row?.id ?? refuseField(field, '这个案件里没有这一条，请重新选择');
}

export async function addRecord({
  platform,
  actor,
  caseId,
  input,
  address,
}: {
  platform: Platform;
  actor: Actor;
  caseId: string;
  input: RecordInput;
  address: string;
}): Promise<ListedRecord> {
  const now = platform.clock.now();
  if (input.at > now) refuseField('at', '调解记录的时间不能晚于现在');
  if (input.endedAt && input.endedAt < input.at) refuseField('endedAt', '结束时间不能早于开始时间');
  return platform.transaction(async (db) => {
    const opened = await openCase({ db, actor, id: caseId, lock: true });
    askRecord(opened);
    const { row } = opened;
    const session_id = await idOf({
      db,
      table: 'mediation_sessions',
      caseId: row.id,
      documentId: input.sessionId,
      field: 'sessionId',
    });
    const corrects_id = await idOf({
      db,
      table: 'mediation_records',
      caseId: row.id,
      documentId: input.corrects,
      field: 'corrects',
    });
    const record = await insertRow<MediationRecordRow>({
      db,
      table: 'mediation_records',
      now,
      row: {
        case_id: row.id,
        at: input.at,
        ended_at: input.endedAt ?? null,
        place: input.place,
        mode: input.mode,
        participants: input.participants,
        text: input.text,
        progress: input.progress,
        problems: input.problems,
        visibility: input.visibility,
        session_id,
        corrects_id,
        author_account_id: actor.kind === 'account' ? actor.id : null,
        author_staff: actor.kind === 'staff' ? actor.id : null,
        author_name: actor.name,
        recorded_at: now,
      },
    });
    const visibility = input.visibility === 'shared' ? 'shared' : 'staff';
    const text = corrects_id === null ? '添加了一条调解记录' : '更正了一条调解记录';
    await addTimeline({
      db,
      now,
      actor,
      line: { caseId: row.id, revision: row.revision, action: 'record', text, visibility },
    });
    await recordAudit({
      db,
      now,
      line: {
        actor,
        address,
        action: 'record.add',
        subject: { type: 'case', id: row.document_id },
        detail: {
          record: record.document_id,
          corrects: input.corrects ?? null,
          visibility: input.visibility,
        },
      },
    });
    return {
      ...record,
      session_document_id: input.sessionId ?? null,
      corrects_document_id: input.corrects ?? null,
    };
  });
}
