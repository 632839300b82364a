/** Calls about mediators. */
import type { Id, MediatorState, MediatorView, RatingsView, Revision } from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export type MediatorInput = {
  name: string;
  phone?: string;
  idNumber?: string;
  organisation: Id | null;
  number: string | null;
  title: string | null;
  profession: string | null;
  qualification: string | null;
  languages: string[];
  appointedOn: string | null;
  arrivedOn: string | null;
  termEndsOn: string | null;
  expertise: string[];
  workState: MediatorState;
  introduction: string | null;
};

export const mediatorCalls = (desk: Desk) => ({
  list: (query: Query) => desk.get<MediatorView[]>('/mediators', query),
  /** The library as one case sees it: expertise match and conflicts filled in. */
  forCase: (caseId: Id, q: string) =>
    desk.get<MediatorView[]>('/mediators', {
      caseId,
      q,
      pageSize: 100,
      sort: 'openCases:asc',
      workState: 'active',
    }),
  ratings: (id: Id) => desk.get<RatingsView>(`/mediators/${id}/ratings`, { pageSize: 10 }),
  create: (body: MediatorInput) => desk.post<MediatorView>('/mediators', body),
  edit: (id: Id, body: Partial<MediatorInput> & { revision: Revision }) =>
    desk.put<MediatorView>(`/mediators/${id}`, body),
});
