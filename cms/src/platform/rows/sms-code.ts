/** A row of sms_codes (短信验证码). Made from the content type by `npm run reference`. */
export type SmsCodeRow = {
  id: number;
  document_id: string;
  phone_index: string | null;
  purpose: string | null;
  code_hash: string | null;
  tries: number | null;
  strange_tries: number | null;
  asked_from: string | null;
  sent_at: Date | null;
  expires_at: Date | null;
  used_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
