/** A row of timeline_entries (办理过程). Made from the content type by `npm run reference`. */
import type { CaseState, Visibility } from '@tiaohe/config';

export type TimelineEntryRow = {
  id: number;
  document_id: string;
  case_id: number;
  at: Date;
  action: string;
  from_state: CaseState | null;
  to_state: CaseState | null;
  actor_kind: string;
  actor_name: string;
  text: string;
  visibility: Visibility;
  revision: number;
  detail: unknown;
  created_at: Date;
  updated_at: Date;
};
