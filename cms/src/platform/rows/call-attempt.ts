/** A row of call_attempts (外呼记录). Made from the content type by `npm run reference`. */
import type { CallResult } from '@tiaohe/config';

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
  vendor_status: string | null;
  created_at: Date;
  updated_at: Date;
};
