/** A row of number_sequences (编号流水). Made from the content type by `npm run reference`. */
export type NumberSequenceRow = {
  id: number;
  document_id: string;
  key: string;
  value: number | null;
  created_at: Date;
  updated_at: Date;
};
