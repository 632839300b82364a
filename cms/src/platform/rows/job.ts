/** A row of jobs (导入导出任务). Made from the content type by `npm run reference`. */
export type JobRow = {
  id: number;
  document_id: string;
  kind: string;
  state: string | null;
  done: number | null;
  total: number | null;
  failed: number | null;
  input: unknown;
  result: unknown;
  source_key: string | null;
  result_key: string | null;
  owner_staff: number | null;
  owner_account_id: number | null;
  started_at: Date | null;
  ended_at: Date | null;
  error_text: string | null;
  created_at: Date;
  updated_at: Date;
};
