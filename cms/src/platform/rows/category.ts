/** A row of dispute_categories (纠纷类别). Made from the content type by `npm run reference`. */
export type CategoryRow = {
  id: number;
  document_id: string;
  name: string;
  code: string;
  parent_code: string | null;
  standard_code: string | null;
  sort_order: number | null;
  enabled: boolean | null;
  term_days: number | null;
  paper_only: boolean | null;
  created_at: Date;
  updated_at: Date;
};
