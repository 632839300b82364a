/** One's own long work, such as the archive of one's data. */
import type { JobView } from '@tiaohe/config';
import { get, remove } from './client';

const SHOWN = 10;

export const listJobs = () => get<JobView[]>('/api/jobs', { pageSize: SHOWN });
export const loadJob = (id: string) => get<JobView>(`/api/jobs/${id}`);
export const cancelJob = (id: string) => remove(`/api/jobs/${id}`);
