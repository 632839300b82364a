/** A row of job_parts (任务已做的部分). Made from the content type by `npm run reference`. */
export type JobPartRow = {
  id: number;
  document_id: string;
  job_id: number;
  number: number;
  sealed_rows: string;
  created_at: Date;
  updated_at: Date;
};
