/** A case of the library: facts that everybody may read, names of nobody. */
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
  category_name: string | null;
};
