/** A row of import_batches (导入批次). Made from the content type by `npm run reference`. */
export type ImportBatchRow = {
  id: number;
  document_id: string;
  kind: string;
  state: 'preview' | 'taking' | 'done' | 'undone';
  file_name: string;
  owner_staff: number | null;
  taken_at: Date | null;
  undone_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
