/** Calls about people: accounts of the mini-program and colleagues of the panel, in one list. */
import type {
  AuditLineView,
  BulkResult,
  FileLink,
  Id,
  MergePreview,
  PersonDetail,
  PersonView,
  PersonWithLink,
  RevealedPerson,
  Revision,
  RoleChoice,
  SignedInDevice,
  StaffLinkView,
  Verdict,
} from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

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
  list: (query: Query) => desk.get<PersonView[]>('/accounts', query),
  view: (id: Id) => desk.get<PersonDetail>(`/accounts/${id}`),
  roles: () => desk.get<RoleChoice[]>('/roles'),
  open: (body: NewPerson) => desk.post<PersonWithLink>('/accounts', body),
  change: (id: Id, body: PersonChange & { revision: Revision }) =>
    desk.put<PersonDetail>(`/accounts/${id}`, body),
  resetPassword: (id: Id) => desk.post<PersonWithLink>(`/accounts/${id}/reset-password`),
  setState: (id: Id, state: 'disable' | 'enable', reason: string) =>
    desk.post<PersonDetail>(`/accounts/${id}/${state}`, { reason }),
  reveal: (id: Id, reason: string) => desk.post<RevealedPerson>(`/accounts/${id}/reveal`, { reason }),
  addRole: (id: Id, role: string, organisationId?: Id) =>
    desk.post<PersonDetail>(`/accounts/${id}/memberships`, { role, organisationId }),
  addCounterpart: (id: Id, body: { role: string; email?: string; organisationId?: Id }) =>
    desk.post<PersonWithLink>(`/accounts/${id}/counterpart`, body),
  place: (id: Id) => desk.get<StaffLinkView>(`/accounts/${id}/link`),
  setPlace: (id: Id, body: { organisationId?: Id | null; revision: Revision }) =>
    desk.put<StaffLinkView>(`/accounts/${id}/link`, body),
  sessions: (id: Id) => desk.get<SignedInDevice[]>(`/accounts/${id}/sessions`),
  endSession: (id: Id, sessionId?: Id) =>
    desk.remove(`/accounts/${id}/sessions${sessionId ? `/${sessionId}` : ''}`),
  history: (id: Id, page: number) =>
    desk.get<AuditLineView[]>(`/accounts/${id}/history`, { page, pageSize: 20 }),
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
  licence: async (id: Id) => (await desk.get<FileLink>(`/accounts/${id}/licence`)).data.url,
  endRole: (id: Id, roleId: Id) => desk.remove(`/accounts/${id}/memberships/${roleId}`),
});
