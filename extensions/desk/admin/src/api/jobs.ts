/** One's own long work. */
import type { Answer, Id, JobCounts, JobView } from '@tiaohe/config';
import type { Desk } from './use-desk';

const SHOWN = 20;

export const jobCalls = (desk: Desk) => ({
  list: () => desk.get<JobView[]>('/jobs', { pageSize: SHOWN }),
  one: async (id: Id) => (await desk.get<JobView>(`/jobs/${id}`)).data,
  cancel: (id: Id) => desk.remove(`/jobs/${id}`),
  retry: (id: Id) => desk.post<JobView>(`/jobs/${id}/retry`),
  seen: () => desk.post<unknown>('/jobs/seen'),
  /** @param path of the list that is exported. */
  export: (path: string, filter: Readonly<Record<string, string>>) =>
    desk.post<JobView>(`${path}/export`, { filter }),
});

export const countsOf = (meta: Answer<unknown>['meta']): JobCounts => ({
  open: Number(meta?.['open'] ?? 0),
  unseen: Number(meta?.['unseen'] ?? 0),
});
