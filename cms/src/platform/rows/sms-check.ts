/** A row of sms_checks (看图验证). Made from the content type by `npm run reference`. */
export type SmsCheckRow = {
  id: number;
  document_id: string;
  phone_index: string | null;
  asked_from: string | null;
  kind: string | null;
  answer_hash: string | null;
  ready_at: Date | null;
  expires_at: Date | null;
  used_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
