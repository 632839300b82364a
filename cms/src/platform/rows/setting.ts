/** A row of settings (系统设置). Made from the content type by `npm run reference`. */
export type SettingRow = {
  id: number;
  document_id: string;
  key: string;
  value: unknown;
  note: string | null;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
