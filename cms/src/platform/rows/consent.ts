/** A row of consents (同意记录). Made from the content type by `npm run reference`. */
import type { ConsentKind } from '@tiaohe/config';

export type ConsentRow = {
  id: number;
  document_id: string;
  account_id: number;
  kind: ConsentKind;
  version: string | null;
  channel: string | null;
  given_at: Date | null;
  withdrawn_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
