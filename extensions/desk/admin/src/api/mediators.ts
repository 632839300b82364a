/** Calls about mediators. */
import type { Id, MediatorState, MediatorView, RatingView, Revision } from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

/** What staff see beyond the contract of the library. */
export type MediatorDetail = MediatorView & {
  gender: string | null;
  qualification: string | null;
  languages: string[];
  appointedOn: string | null;
  arrivedOn: string | null;
  termEndsOn: string | null;
};
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
export type Ratings = { average: number | null; count: number; items: RatingView[] };

export const mediatorCalls = (desk: Desk) => ({
  list: (query: Query) => desk.get<MediatorDetail[]>('/mediators', query),
  /** The library as one case sees it: expertise match and conflicts filled in. */
  forCase: (caseId: Id, q: string) =>
    desk.get<MediatorView[]>('/mediators', {
      caseId,
      q,
      pageSize: 100,
      sort: 'openCases:asc',
      workState: 'active',
    }),
  ratings: (id: Id) => desk.get<Ratings>(`/mediators/${id}/ratings`, { pageSize: 10 }),
  create: (body: MediatorInput) => desk.post<MediatorDetail>('/mediators', body),
  edit: (id: Id, body: Partial<MediatorInput> & { revision: Revision }) =>
    desk.put<MediatorDetail>(`/mediators/${id}`, body),
});
