/** A row of ratings (评价). Made from the content type by `npm run reference`. */
export type RatingRow = {
  id: number;
  document_id: string;
  case_id: number | null;
  party_id: number | null;
  mediator_id: number | null;
  stars: number;
  aspects: unknown;
  comment: string | null;
  at: Date | null;
  is_anonymous: boolean | null;
  created_at: Date;
  updated_at: Date;
};
