/** A row of notices (消息). Made from the content type by `npm run reference`. */
export type NoticeRow = {
  id: number;
  document_id: string;
  key: string | null;
  account_id: number | null;
  staff_permission: string | null;
  staff: number | null;
  event: string;
  title: string | null;
  text: string | null;
  case_id: number | null;
  page: string | null;
  at: Date;
  read_at: Date | null;
  /** Staff share a row: each one's reading is kept here, by id. */
  deliveries: unknown;
  created_at: Date;
  updated_at: Date;
};
