/** What signing in gives, and who one is. */
import type { Gender, Verification } from '../closed-sets';
import type { Permission } from '../permissions';
import type { Id, Instant, Revision } from './common';

export type AccountKind = 'person' | 'enterprise' | 'organisation' | 'staff';
export type AccountView = {
  id: Id;
  kind: AccountKind;
  username: string;
  name: string;
  /** Masked: 138****5678. */
  phone: string;
  gender: Gender | null;
  address: string | null;
  hasIdNumber: boolean;
  /** Whether a password was ever chosen: changing one asks for the old. */
  hasPassword: boolean;
  elderMode: boolean;
  isWechatBound: boolean;
  /** Until a password is set, everything else answers PASSWORD_REQUIRED. */
  mustSetPassword: boolean;
  /** Signed in by a phone that may have a new owner: until they prove who they are, nothing of the account is shown. */
  mustConfirmIdentity: boolean;
  enterprise: EnterpriseView | null;
  /** Of the account and its enterprise together. */
  revision: Revision;
};
export type EnterpriseView = {
  id: Id;
  name: string;
  creditCode: string;
  legalRepresentative: string;
  contact: string | null;
  address: string | null;
  hasLicence: boolean;
  verification: Verification;
  /** What staff wrote for the enterprise to mend. */
  verificationNote: string | null;
};
export type MembershipView = {
  id: Id;
  /** A role of the vocabulary, or a custom one's code. */
  role: string;
  roleName: string;
  organisation: { id: Id; name: string } | null;
  permissions: Permission[];
};
export type SessionView = {
  jwt: string;
  refreshToken: string;
  account: AccountView;
  memberships: MembershipView[];
  acting: MembershipView | null;
};
export type MeView = {
  account: AccountView;
  memberships: MembershipView[];
  acting: MembershipView | null;
  permissions: Permission[];
  unread: number;
};
export type ConsentKind = 'privacy' | 'id-number';
export type ConsentView = {
  id: Id;
  kind: ConsentKind;
  label: string;
  version: string;
  at: Instant;
  withdrawnAt: Instant | null;
  /** What happens when it is withdrawn. */
  consequence: string;
};
export type DeviceView = {
  id: Id;
  device: string;
  signedInAt: Instant;
  lastUsedAt: Instant;
  isCurrent: boolean;
  /** Signed in within the last seven days, from a kind of device that the account did not know before. */
  isNew: boolean;
};
/** A device that was signed out because two people held its sign-in. */
export type EndedDeviceView = {
  device: string;
  at: Instant;
};
