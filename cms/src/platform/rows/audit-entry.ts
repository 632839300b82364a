/** A row of audit_entries (审计日志). Made from the content type by `npm run reference`. */
export type AuditEntryRow = {
  id: number;
  document_id: string;
  at: Date;
  actor_kind: string | null;
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  result: string | null;
  detail: unknown;
  address: string | null;
  created_at: Date;
  updated_at: Date;
};
