/** Calls about cases. */
import type {
  CaseAction,
  CaseAfter,
  CaseBrief,
  CaseView,
  Id,
  PartyInFull,
  PartyKind,
  TypicalCaseView,
} from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export type PartyInput = {
  kind: PartyKind;
  name: string;
  phone: string;
  idNumber?: string;
  address?: string;
  creditCode?: string;
  legalRepresentative?: string;
};
export type CaseInput = {
  category: string;
  title?: string;
  description: string;
  claims?: string;
  amount?: number;
  occurredAt?: string;
  place?: string;
};
export type NewCase = CaseInput & { applicant: PartyInput; respondents: PartyInput[] } & Record<
    string,
    unknown
  >;

export const caseCalls = (desk: Desk) => ({
  list: (query: Query) => desk.get<CaseBrief[]>('/cases', query),
  view: (id: Id) => desk.get<CaseView>(`/cases/${id}`),
  register: (body: NewCase) => desk.post<CaseView>('/cases', body),
  edit: (id: Id, body: Partial<CaseInput> & { revision: number }) => desk.put<CaseView>(`/cases/${id}`, body),
  drop: (id: Id) => desk.remove(`/cases/${id}`),
  act: (id: Id, action: CaseAction, body: Record<string, unknown> & { revision: number }) =>
    desk.post<CaseAfter>(`/cases/${id}/actions/${action}`, body),
  reveal: (id: Id, partyId: Id, reason: string) =>
    desk.post<PartyInFull>(`/cases/${id}/parties/${partyId}/reveal`, { reason }),
  /** Excuses a case from the rule that nothing closes without a booked session (R13b); audited. */
  exempt: (id: Id, reason: string) => desk.post<CaseView>(`/cases/${id}/session-exemption`, { reason }),
  similar: (id: Id) => desk.get<TypicalCaseView[]>(`/cases/${id}/similar`),
});
