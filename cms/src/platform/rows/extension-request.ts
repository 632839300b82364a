/** A row of extension_requests (延期申请). Made from the content type by `npm run reference`. */
export type ExtensionRequestRow = {
  id: number;
  document_id: string;
  case_id: number | null;
  days: number;
  reason: string | null;
  consent_note: string | null;
  state: string | null;
  note: string | null;
  asked_by_name: string | null;
  decided_by_staff: number | null;
  asked_at: Date | null;
  decided_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
