/** A row of call_tasks (外呼任务). Made from the content type by `npm run reference`. */
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
  ended_at: Date | null;
  preferred_time: string | null;
  preferred_mode: string | null;
  created_at: Date;
  updated_at: Date;
};
