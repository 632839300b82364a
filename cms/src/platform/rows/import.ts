/** A batch that came in as one file, and its rows. */
export type BatchState = 'preview' | 'taking' | 'done' | 'undone';
export type BatchRow = {
  id: number;
  document_id: string;
  kind: string;
  state: BatchState;
  file_name: string;
  owner_staff: number | null;
  taken_at: Date | null;
  undone_at: Date | null;
};
export type ImportRowRow = {
  id: number;
  batch_id: number;
  line: number;
  verdict: 'good' | 'warned' | 'bad';
  /** JSON of draft and row: people's data. */
  sealed_row: string;
  complaints: unknown;
  taken_table: string | null;
  taken_id: number | null;
  taken_stamp: string | null;
};
