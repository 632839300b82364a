/** A row of jobs (导入导出任务). Made from the content type by `npm run reference`. */
import type { JobKind, JobState } from '@tiaohe/config';

export type JobRow = {
  id: number;
  document_id: string;
  kind: JobKind;
  state: JobState;
  done: number;
  total: number;
  step: string | null;
  /** JSON; filters may hold a phone. */
  sealed_input: string;
  cursor: unknown;
  /** Counts who has taken it: only the newest taker may write. */
  runs: number;
  faults: number;
  owner_staff: number | null;
  owner_account_id: number | null;
  /** memberships.document_id as which its owner began it. */
  acting: string | null;
  started_at: Date | null;
  ended_at: Date | null;
  seen_at: Date | null;
  expires_at: Date | null;
  /** Opens its files; thrown away with them. */
  sealed_key: string | null;
  result_key: string | null;
  result_name: string | null;
  result_size: string | null;
  error_key: string | null;
  error_name: string | null;
  error_size: string | null;
  error_count: number;
  created_at: Date;
  updated_at: Date;
};
