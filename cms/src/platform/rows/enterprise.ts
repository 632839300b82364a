/** A row of enterprises (企业). Made from the content type by `npm run reference`. */
import type { Verification } from '@tiaohe/config';

export type EnterpriseRow = {
  id: number;
  document_id: string;
  account_id: number | null;
  name: string;
  credit_code: string;
  legal_representative: string | null;
  contact: string | null;
  address: string | null;
  licence_material_id: number | null;
  verification: Verification;
  verified_at: Date | null;
  verification_note: string | null;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
