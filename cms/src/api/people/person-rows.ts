/** Accounts and panel users as one list sees them (R37: all people in one place). */
import type { AccountKind, PersonDoor, Verification } from '@tiaohe/config';

export type PersonRow = {
  door: PersonDoor;
  id: number;
  document_id: string;
  username: string | null;
  email: string | null;
  name: string | null;
  kind: AccountKind;
  phone_cipher: string | null;
  phone_index: string | null;
  has_id_number: boolean;
  is_wechat_bound: boolean;
  must_set_password: boolean;
  disabled: boolean;
  disabled_reason: string | null;
  created_at: Date;
  firm: string | null;
  verification: Verification | null;
};
