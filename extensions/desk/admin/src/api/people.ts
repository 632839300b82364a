/** Calls about people: accounts of the mini-program and colleagues of the panel, in one list. */
import type { AccountKind, EnterpriseView, Id, Instant, Revision, Verdict } from '@tiaohe/config';
import type { AuditLine } from './system';
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
  firm: { name: string; verification: EnterpriseView['verification'] } | null;
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
  revision: Revision;
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
  /** The same person's other sign-in, tied by the phone. */
  linked: { id: Id; door: 'account' | 'staff'; name: string; username: string; roles: RoleHeld[] } | null;
};
/** Where a colleague works; `organisations` adds what the memberships of their own account bring. */
export type StaffPlace = {
  account: { id: Id; name: string; phone: string } | null;
  organisation: { id: Id; name: string } | null;
  organisations: { id: Id; name: string }[];
  revision: Revision;
};
export type PersonSession = { id: Id; device: string; signedInAt: Instant; lastUsedAt: Instant };
export type BulkResult = { id: Id; name: string; ok: boolean; code: string | null; message: string };
type MergeSide = { id: Id; name: string; username: string; phone: string; kind: AccountKind };
export type MergePreview = {
  from: MergeSide;
  into: MergeSide;
  moves: { key: string; label: string; count: number }[];
  conflicts: { code: string; message: string }[];
  warnings: string[];
};
/** A colleague's new password is set through a link that is shown once. */
export type WithLink = PersonDetail & { link?: string | null };
export type RoleChoice = { code: string; name: string; door: 'account' | 'staff' };
export type PersonChange = {
  name?: string;
  username?: string;
  phone?: string;
  address?: string | null;
  idNumber?: string;
  enterprise?: { name?: string; legalRepresentative?: string; address?: string };
};
export type NewPerson =
  | { kind: 'staff'; email: string; name: string; role: string; phone?: string; organisationId?: Id }
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
  change: (id: Id, body: PersonChange & { revision: Revision }) =>
    desk.put<PersonDetail>(`/accounts/${id}`, body),
  resetPassword: (id: Id) => desk.post<WithLink>(`/accounts/${id}/reset-password`),
  setState: (id: Id, state: 'disable' | 'enable', reason: string) =>
    desk.post<PersonDetail>(`/accounts/${id}/${state}`, { reason }),
  reveal: (id: Id, reason: string) =>
    desk.post<Record<string, string | null>>(`/accounts/${id}/reveal`, { reason }),
  addRole: (id: Id, role: string, organisationId?: Id) =>
    desk.post<WithLink>(`/accounts/${id}/memberships`, { role, organisationId }),
  addCounterpart: (id: Id, body: { role: string; email?: string; organisationId?: Id }) =>
    desk.post<WithLink>(`/accounts/${id}/counterpart`, body),
  place: (id: Id) => desk.get<StaffPlace>(`/accounts/${id}/link`),
  setPlace: (id: Id, body: { organisationId?: Id | null; revision: Revision }) =>
    desk.put<StaffPlace>(`/accounts/${id}/link`, body),
  sessions: (id: Id) => desk.get<PersonSession[]>(`/accounts/${id}/sessions`),
  endSession: (id: Id, sessionId?: Id) =>
    desk.remove(`/accounts/${id}/sessions${sessionId ? `/${sessionId}` : ''}`),
  history: (id: Id, page: number) => desk.get<AuditLine[]>(`/accounts/${id}/history`, { page, pageSize: 20 }),
  bulkDisable: (ids: Id[], reason: string) =>
    desk.post<BulkResult[]>('/accounts/bulk-disable', { ids, reason }),
  previewMerge: (id: Id, into: Id) => desk.get<MergePreview>(`/accounts/${id}/merge`, { into }),
  merge: (id: Id, into: Id, reason: string) =>
    desk.post<PersonDetail>(`/accounts/${id}/merge`, { into, reason }),
  /** Upon the enterprise as it was looked at. */
  decideEnterprise: (
    { id, revision }: Pick<PersonDetail, 'id' | 'revision'>,
    result: Verdict,
    note?: string,
  ) => desk.post<PersonDetail>(`/accounts/${id}/enterprise-decision`, { result, note, revision }),
  licence: async (id: Id) => (await desk.get<{ url: string }>(`/accounts/${id}/licence`)).data.url,
  endRole: (id: Id, roleId: Id) => desk.remove(`/accounts/${id}/memberships/${roleId}`),
});
