/** Rows of the tables of a case, as PostgreSQL gives them. */
import type {
  CaseSource,
  CaseState,
  Opinion,
  Outcome,
  PartyKind,
  PartySide,
  Track,
  Visibility,
  Willingness,
} from '@tiaohe/config';

type Base = { id: number; document_id: string; created_at: Date; updated_at: Date };

export type CaseRow = Base & {
  number: string | null;
  acceptance_number: string | null;
  archive_number: string | null;
  external_no: string | null;
  title: string | null;
  state: CaseState;
  revision: number;
  category: string | null;
  track: Track;
  source: CaseSource;
  description: string | null;
  claims: string | null;
  amount: string | null;
  occurred_at: Date | null;
  place: string | null;
  fields: Record<string, unknown> | null;
  template_id: number | null;
  template_version: number | null;
  organisation_id: number | null;
  created_by_account_id: number | null;
  created_by_staff: number | null;
  received_at: Date | null;
  accepted_at: Date | null;
  assigned_at: Date | null;
  due_at: Date | null;
  closed_at: Date | null;
  archived_at: Date | null;
  review_begun_at: Date | null;
  supplement_due_at: Date | null;
  declined_at: Date | null;
  suspended_at: Date | null;
  suspend_reason: string | null;
  /** When it stopped being open, whatever way; null again once it is reopened. */
  ended_at: Date | null;
  overdue_at: Date | null;
  reminded_for: Date | null;
  reminded_days: number | null;
  remarks: { field: string; text: string }[] | null;
  ground: string | null;
  ground_text: string | null;
  outcome: Outcome | null;
  outcome_note: string | null;
  agreement_form: 'written' | 'oral' | null;
  agreement_amount: string | null;
  terms:
    | { text: string; amount?: number; payer?: string; payee?: string; method?: string; dueOn?: string }[]
    | null;
  effective_at: Date | null;
  confirmation_due_at: Date | null;
  assigned_by_staff: number | null;
  first_reviewer_staff: number | null;
  archived_by_staff: number | null;
  reopen_asked_by_staff: number | null;
  archive_remarks: { field: string; text: string }[] | null;
  archive_exemptions: Record<string, string> | null;
  session_exemption: string | null;
  archive_hash: string | null;
  consent_at: Date | null;
  consent_version: string | null;
  merged_into_id: number | null;
  people_count: number | null;
  is_historical: boolean;
};

export type PartyRow = Base & {
  case_id: number;
  side: PartySide;
  kind: PartyKind;
  name: string;
  sort_order: number;
  phone_cipher: string | null;
  phone_index: string | null;
  id_kind: string | null;
  id_number_cipher: string | null;
  id_number_index: string | null;
  gender: string | null;
  address: string | null;
  credit_code: string | null;
  legal_representative: string | null;
  account_id: number | null;
  linked_at: Date | null;
  invited_at: Date | null;
  willingness: Willingness;
  willingness_channel: string | null;
  willingness_note: string | null;
  willingness_at: Date | null;
  opinion: Opinion | null;
  opinion_text: string | null;
  supplemented_at: Date | null;
  withdrawn_at: Date | null;
  is_address_hidden: boolean;
};

export type TimelineRow = Base & {
  case_id: number;
  at: Date;
  action: string;
  from_state: CaseState | null;
  to_state: CaseState | null;
  actor_kind: string;
  actor_name: string;
  text: string;
  visibility: Visibility;
  revision: number;
  detail: unknown;
};
