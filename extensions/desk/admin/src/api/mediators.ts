/** Calls about mediators. */
import type { Id, MediatorState, MediatorView } from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export type MediatorInput = {
  name: string;
  phone?: string;
  organisation?: Id;
  title?: string;
  profession?: string;
  expertise: string[];
  workState: MediatorState;
  introduction?: string;
};

export const mediatorCalls = (desk: Desk) => ({
  list: (query: Query) => desk.get<MediatorView[]>('/mediators', query),
  /** The library as one case sees it: expertise match and conflicts filled in. */
  forCase: (caseId: Id, q: string) => desk.get<MediatorView[]>('/mediators', { caseId, q, pageSize: 100, sort: 'openCases:asc', workState: 'active' }),
  create: (body: MediatorInput) => desk.post<MediatorView>('/mediators', body),
  edit: (id: Id, body: MediatorInput) => desk.put<MediatorView>(`/mediators/${id}`, body),
});
