/** A row of parties (当事人). Made from the content type by `npm run reference`. */
import type { Gender, Opinion, PartyKind, PartySide, Willingness } from '@tiaohe/config';

export type PartyRow = {
  id: number;
  document_id: string;
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
  gender: Gender | null;
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
  created_at: Date;
  updated_at: Date;
};
