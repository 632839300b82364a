/** A row of import_rows (导入的行). Made from the content type by `npm run reference`. */
export type ImportRowRow = {
  id: number;
  document_id: string;
  batch_id: number;
  line: number;
  verdict: 'good' | 'warned' | 'bad';
  /** JSON of draft and row: people's data. */
  sealed_row: string;
  complaints: unknown;
  taken_table: string | null;
  taken_id: number | null;
  taken_stamp: string | null;
  created_at: Date;
  updated_at: Date;
};
