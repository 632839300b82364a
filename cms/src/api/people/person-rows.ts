/** Accounts and panel users as one list sees them (R37: all people in one place). */
import type { AccountKind, EnterpriseView, Id, Instant, Revision } from '@tiaohe/config';

export type PersonRow = {
  door: 'account' | 'staff';
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
  verification: EnterpriseView['verification'] | null;
};
export type RoleView = {
  id: Id;
  role: string;
  roleName: string;
  organisation: { id: Id; name: string } | null;
  isDefault: boolean;
};
export type PersonView = {
  id: Id;
  door: 'account' | 'staff';
  kind: AccountKind;
  username: string;
  email: string | null;
  /** Of the person; for a firm's account, whoever acts for it. */
  name: string;
  firm: { name: string; verification: EnterpriseView['verification'] } | null;
  /** Masked. */
  phone: string;
  roles: RoleView[];
  state: 'active' | 'disabled';
  disabledReason: string | null;
  hasIdNumber: boolean;
  isWechatBound: boolean;
  mustSetPassword: boolean;
  createdAt: Instant;
};
export type PersonDetail = PersonView & {
  gender: string | null;
  address: string | null;
  revision: Revision;
  enterprise: (EnterpriseView & { verificationNote: string | null; licenceMaterialId: Id | null }) | null;
  consents: {
    kind: string;
    version: string;
    channel: string;
    givenAt: Instant;
    withdrawnAt: Instant | null;
  }[];
  cases: number;
  /** The same person's other sign-in: the panel user of an account, the account of a panel user. */
  linked: { id: Id; door: 'account' | 'staff'; name: string; username: string; roles: RoleView[] } | null;
};
