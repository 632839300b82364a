/** A row of mediation_sessions (调解预约). Made from the content type by `npm run reference`. */
import type { SessionKind, SessionState } from '@tiaohe/config';

export type SessionRow = {
  id: number;
  document_id: string;
  case_id: number;
  kind: SessionKind;
  room_id: number | null;
  place: string | null;
  start_at: Date;
  end_at: Date;
  topic: string | null;
  state: SessionState;
  cancel_reason: string | null;
  booked_by_account_id: number | null;
  booked_by_staff: number | null;
  booked_by_name: string | null;
  meeting_id: string | null;
  meeting_code: string | null;
  join_url: string | null;
  /** creating, ready, failed, cancelled; null for sessions without a meeting. */
  meeting_state: string | null;
  recordings: unknown;
  /** Counts the changes; names the promises made to the meeting service. */
  sequence: number;
  created_at: Date;
  updated_at: Date;
};
