/** A row of mediation_records (调解记录). Made from the content type by `npm run reference`. */
import type { RecordView, Visibility } from '@tiaohe/config';

export type MediationRecordRow = {
  id: number;
  document_id: string;
  case_id: number;
  at: Date;
  ended_at: Date | null;
  place: string | null;
  mode: RecordView['mode'];
  participants: string | null;
  text: string;
  progress: string | null;
  problems: string | null;
  visibility: Visibility;
  session_id: number | null;
  corrects_id: number | null;
  author_account_id: number | null;
  author_staff: number | null;
  author_name: string | null;
  recorded_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
