/** A row of outbox_entries (待办发送). Made from the content type by `npm run reference`. */
export type OutboxEntryRow = {
  id: number;
  document_id: string;
  kind: string;
  key: string;
  payload: unknown;
  state: string | null;
  attempts: number | null;
  due_at: Date | null;
  locked_by: string | null;
  last_error: string | null;
  done_at: Date | null;
  reference: string | null;
  created_at: Date;
  updated_at: Date;
};
