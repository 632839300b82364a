/** Adds a record. Records are never changed: a correction is a new one that names the old (R11a). */
import type { OnRecord } from '../../platform/audit/on-record';
import { insertRow } from '../../platform/db/insert-row';
import { refuse, refuseField } from '../../platform/http/refusal';
import type { MediationRecordRow } from '../../platform/rows/mediation-record';
import { type OpenedCase } from '../case/read/open-case';
import { type CaseHand, inCase } from '../case/write/in-case';
import type { RecordInput } from './record-body';
import type { ListedRecord } from './record-view';

/** The case's mediator writes; staff who assign may write on behalf, as when a mediator is ill. */
function askRecord({ row, hats, permissions }: OpenedCase): void {
  const isMediator = hats.includes('mediator') && permissions.has('case.mediate');
  const isOnBehalf = hats.includes('staff') && permissions.has('case.assign');
  if (!isMediator && !isOnBehalf) refuse('FORBIDDEN');
  if (row.state !== 'mediating') refuse('CASE_LOCKED');
}

/** The id of something in this case that the writer named. */
async function idOf(
  { db, row }: CaseHand,
  table: 'mediation_sessions' | 'mediation_records',
  field: string,
  documentId: string | null | undefined,
): Promise<number | null> {
  if (!documentId) return null;
  const found = await db(table)
    .where({ document_id: documentId, case_id: row.id })
    .first<{ id: number } | undefined>('id');
  return found?.id ?? refuseField(field, '这个案件里没有这一条，请重新选择');
}

type Add = OnRecord & { caseId: string; input: RecordInput };

export async function addRecord({ caseId, input, ...asked }: Add): Promise<ListedRecord> {
  if (input.at > asked.platform.clock.now()) refuseField('at', '调解记录的时间不能晚于现在');
  if (input.endedAt && input.endedAt < input.at) refuseField('endedAt', '结束时间不能早于开始时间');
  return inCase({ ...asked, id: caseId }, async (hand) => {
    const { db, now, actor, row } = hand;
    askRecord(hand.opened);
    const session_id = await idOf(hand, 'mediation_sessions', 'sessionId', input.sessionId);
    const corrects_id = await idOf(hand, 'mediation_records', 'corrects', input.corrects);
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
    hand.timeline({ action: 'record', text, visibility });
    hand.audit({
      action: 'record.add',
      detail: {
        record: record.document_id,
        corrects: input.corrects ?? null,
        visibility: input.visibility,
      },
    });
    return {
      ...record,
      session_document_id: input.sessionId ?? null,
      corrects_document_id: input.corrects ?? null,
    };
  });
}
