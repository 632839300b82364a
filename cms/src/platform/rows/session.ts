/** One mediation session: a room booking, an online meeting, or a visit. */
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
};
