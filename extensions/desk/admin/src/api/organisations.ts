/** Calls about organisations and the accounts that act for them. */
import type {
  BoundAccount,
  HistoryLine,
  Id,
  IssuedCode,
  OrganisationUses,
  OrganisationView,
  Revision,
} from '@tiaohe/config';
import type { Desk } from './use-desk';

export type OrganisationInput = Readonly<Record<string, unknown>>;
const PAGE = 100;

export const organisationCalls = (desk: Desk) => ({
  /** All of them: a tree cannot be drawn page by page. */
  all: async (q: string) => {
    const rows: OrganisationView[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await desk.get<OrganisationView[]>('/organisations', { q, page, pageSize: PAGE });
      rows.push(...answer.data);
      pages = answer.meta?.pagination?.pageCount ?? 1;
    }
    return { data: rows };
  },
  view: (id: Id) => desk.get<OrganisationView>(`/organisations/${id}`),
  create: (body: OrganisationInput, account?: { name: string; phone: string }) =>
    desk.post<OrganisationView>('/organisations', { ...body, account }),
  change: (id: Id, body: OrganisationInput & { revision: Revision }) =>
    desk.put<OrganisationView>(`/organisations/${id}`, body),
  uses: (id: Id) => desk.get<OrganisationUses>(`/organisations/${id}/removal`),
  remove: (id: Id, moveTo: Id | null) =>
    moveTo
      ? desk.post<unknown>(`/organisations/${id}/removal`, { moveTo })
      : desk.remove(`/organisations/${id}`),
  issueCode: (id: Id) => desk.post<IssuedCode>(`/organisations/${id}/binding-codes`),
  accounts: (id: Id) => desk.get<BoundAccount[]>(`/organisations/${id}/accounts`),
  unbind: (id: Id, membershipId: Id) => desk.remove(`/organisations/${id}/accounts/${membershipId}`),
  history: (id: Id) => desk.get<HistoryLine[]>(`/organisations/${id}/history`),
});
