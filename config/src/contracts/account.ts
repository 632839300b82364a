/** What signing in gives, and who one is. */
import type { Gender } from '../closed-sets';
import type { Permission } from '../permissions';
import type { Id, Instant } from './common';

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
  isWechatBound: boolean;
  mustSetPassword: boolean;
  enterprise: EnterpriseView | null;
};
export type EnterpriseView = {
  id: Id;
  name: string;
  creditCode: string;
  legalRepresentative: string;
  address: string | null;
  verification: 'pending' | 'verified' | 'refused';
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
export type ConsentView = { kind: string; version: string; at: Instant; withdrawnAt: Instant | null };
