/** A row of review_rounds (审核轮次). Made from the content type by `npm run reference`. */
export type ReviewRoundRow = {
  id: number;
  document_id: string;
  case_id: number | null;
  number: number | null;
  action: string | null;
  snapshot: unknown;
  remarks: unknown;
  at: Date | null;
  actor_name: string | null;
  created_at: Date;
  updated_at: Date;
};
