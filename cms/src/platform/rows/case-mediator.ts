/** A row of case_mediators (案件调解员). Made from the content type by `npm run reference`. */
export type CaseMediatorRow = {
  id: number;
  document_id: string;
  case_id: number;
  mediator_id: number;
  is_lead: boolean;
  state: 'active' | 'removed' | 'recused';
  assigned_at: Date;
  ended_at: Date | null;
  end_reason: string | null;
  created_at: Date;
  updated_at: Date;
};
