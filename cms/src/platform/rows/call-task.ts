/** Rows of the calls about willingness. */
import type { CallResult } from '@tiaohe/config';

export type CallTaskRow = {
  id: number;
  document_id: string;
  case_id: number;
  party_id: number;
  state: 'waiting' | 'calling' | 'done' | 'cancelled';
  attempts: number;
  next_at: Date | null;
  result: CallResult | null;
  script_id: number | null;
};
export type CallAttemptRow = {
  id: number;
  document_id: string;
  task_id: number;
  number: number;
  key: string;
  call_id: string | null;
  phone_index: string;
  state: 'starting' | 'calling' | 'ended';
  started_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  result: CallResult | null;
  counts: boolean | null;
  transcript: { who: 'robot' | 'person'; text: string }[] | null;
  recording_url: string | null;
};
