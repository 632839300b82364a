/** A row of typical_cases (典型案例). Made from the content type by `npm run reference`. */
export type TypicalCaseRow = {
  id: number;
  document_id: string;
  title: string;
  category: string | null;
  facts: string | null;
  focus: string | null;
  process: string | null;
  outcome: string | null;
  law: string | null;
  comment: string | null;
  from_case_id: number | null;
  /** A day, as YYYY-MM-DD. */
  published_on: string | null;
  enabled: boolean;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
