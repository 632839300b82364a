/** A row of notice_templates (消息文字). Made from the content type by `npm run reference`. */
export type NoticeTemplateRow = {
  id: number;
  document_id: string;
  event: string;
  title: string | null;
  text: string | null;
  is_sms_sent: boolean | null;
  enabled: boolean | null;
  wechat_template_id: string | null;
  created_at: Date;
  updated_at: Date;
};
