/** A record as the contract shows it, with the record that it corrects. */
import type { RecordView } from '@tiaohe/config';
import type { MediationRecordRow } from '../../platform/rows/mediation-record';

export type ListedRecord = MediationRecordRow & {
  session_document_id: string | null;
  corrects_document_id: string | null;
};

export const toRecordView = (row: ListedRecord): RecordView => ({
  id: row.document_id,
  at: row.at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  place: row.place,
  mode: row.mode,
  participants: row.participants,
  text: row.text,
  progress: row.progress,
  problems: row.problems,
  visibility: row.visibility,
  session: row.session_document_id,
  author: row.author_name ?? '',
  createdAt: (row.recorded_at ?? row.created_at).toISOString(),
  corrects: row.corrects_document_id,
});
