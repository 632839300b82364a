/** A row of mediators (调解员). Made from the content type by `npm run reference`. */
import type { Gender, MediatorState } from '@tiaohe/config';

export type MediatorRow = {
  id: number;
  document_id: string;
  account_id: number | null;
  organisation_id: number | null;
  name: string;
  number: string | null;
  phone_cipher: string | null;
  phone_index: string | null;
  id_number_cipher: string | null;
  id_number_index: string | null;
  gender: Gender | null;
  title: string | null;
  profession: string | null;
  qualification: string | null;
  languages: unknown;
  /** Days, as YYYY-MM-DD. */
  appointed_on: string | null;
  arrived_on: string | null;
  term_ends_on: string | null;
  work_state: MediatorState;
  expertise: unknown;
  introduction: string | null;
  photo_id: number | null;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
