/** Cases: list, open, write, act. */
import type { CaseAction, CaseAfter, CaseBrief, CaseView, RatingView, TypicalCaseView } from '@tiaohe/config';
import { get, list, post, put, remove } from './client';

export type CaseQuery = {
  state?: string;
  category?: string;
  q?: string;
  sort?: 'updated' | 'due';
  page?: number;
  pageSize?: number;
};

export const listCases = (query: CaseQuery) => list<CaseBrief>('/api/cases', query);
export const loadCase = (id: string) => get<CaseView>(`/api/cases/${id}`);
export const createCase = (draft: object) => post<CaseView>('/api/cases', draft);
export const saveCase = ({ id, draft }: { id: string; draft: object }) =>
  put<CaseView>(`/api/cases/${id}`, draft);
export const deleteDraft = (id: string) => remove(`/api/cases/${id}`);
export const actOnCase = ({ id, action, input }: { id: string; action: CaseAction; input: object }) =>
  post<CaseAfter>(`/api/cases/${id}/actions/${action}`, input);
export const rateCase = ({ id, rating }: { id: string; rating: object }) =>
  post<RatingView>(`/api/cases/${id}/ratings`, rating);
export const listSimilarCases = (id: string) => get<TypicalCaseView[]>(`/api/cases/${id}/similar`);
