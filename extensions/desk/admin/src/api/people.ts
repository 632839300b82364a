/** Calls about people: accounts of the mini-program and colleagues of the panel, in one list. */
import type { AccountKind, EnterpriseView, Id, Instant } from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export type RoleHeld = {
  id: Id;
  role: string;
  roleName: string;
  organisation: { id: Id; name: string } | null;
  isDefault: boolean;
};
export type Person = {
  id: Id;
  door: 'account' | 'staff';
  kind: AccountKind;
  username: string;
  email: string | null;
  name: string;
  phone: string;
  state: 'active' | 'disabled';
  disabledReason: string | null;
  hasIdNumber: boolean;
  isWechatBound: boolean;
  mustSetPassword: boolean;
  createdAt: Instant;
  roles: RoleHeld[];
};
export type PersonDetail = Person & {
  gender: string | null;
  address: string | null;
  enterprise: (EnterpriseView & { verificationNote: string | null; licenceMaterialId: Id | null }) | null;
  consents: {
    kind: string;
    version: string;
    channel: string;
    givenAt: Instant;
    withdrawnAt: Instant | null;
  }[];
  cases: number;
};
/** A colleague's new password is set through a link that is shown once. */
export type WithLink = PersonDetail & { link?: string | null };
export type RoleChoice = { code: string; name: string; door: 'account' | 'staff' };
export type PersonChange = {
  name?: string;
  username?: string;
  phone?: string;
  address?: string | null;
  enterprise?: { verification?: EnterpriseView['verification']; verificationNote?: string };
};
export type NewPerson =
  | { kind: 'staff'; email: string; name: string; role: string }
  | {
      role: string;
      phone: string;
      name: string;
      organisationId?: Id;
      enterprise?: { name: string; creditCode: string; legalRepresentative: string; address?: string };
    };

export const peopleCalls = (desk: Desk) => ({
  list: (query: Query) => desk.get<Person[]>('/accounts', query),
  view: (id: Id) => desk.get<PersonDetail>(`/accounts/${id}`),
  roles: () => desk.get<RoleChoice[]>('/roles'),
  open: (body: NewPerson) => desk.post<WithLink>('/accounts', body),
  change: (id: Id, body: PersonChange) => desk.put<PersonDetail>(`/accounts/${id}`, body),
  resetPassword: (id: Id) => desk.post<WithLink>(`/accounts/${id}/reset-password`),
  setState: (id: Id, state: 'disable' | 'enable', reason: string) =>
    desk.post<PersonDetail>(`/accounts/${id}/${state}`, { reason }),
  reveal: (id: Id, reason: string) =>
    desk.post<Record<string, string | null>>(`/accounts/${id}/reveal`, { reason }),
  addRole: (id: Id, role: string, organisationId?: Id) =>
    desk.post<PersonDetail>(`/accounts/${id}/memberships`, { role, organisationId }),
  endRole: (id: Id, roleId: Id) => desk.remove(`/accounts/${id}/memberships/${roleId}`),
});
