/** One's own long work (我的任务): the same at both doors. */
import { jobCounts, jobView } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { pageQuery, paginate } from '../../platform/http/paging';
import { cancelJob, retryJob } from './change-job';
import { findJob, listJobs, markSeen } from './find-jobs';
import { viewJob } from './job-view';
import { sendJobFile } from './send-job-file';
import { streamJobs } from './stream-jobs';

const BOTH = ['account', 'staff'] as const;

export const jobEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/jobs',
    doors: BOTH,
    permission: null,
    summary:
      'One’s own long work, newest first; in `meta`, how many are on their way and how many ended unseen',
    query: pageQuery,
    reply: jobView.array(),
    meta: jobCounts,
    async handle({ platform, actor, query }) {
      const { page, pageSize } = query;
      const { jobs, total, counts } = await listJobs({ db: platform.db, actor, page, pageSize });
      const data = jobs.map((job) => viewJob(platform, job));
      return { data, meta: { pagination: paginate(query, total), ...counts } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/jobs/seen',
    doors: BOTH,
    permission: null,
    summary: 'Whatever has ended was seen',
    reply: 'nothing',
    async handle({ platform, actor }) {
      await markSeen(platform.db, actor, platform.clock.now());
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/jobs/stream',
    doors: BOTH,
    permission: null,
    summary: 'Server-sent events: `job`, whenever one of one’s own changes',
    reply: 'events',
    async handle({ platform, actor, ctx }) {
      await streamJobs({ platform, actor, ctx });
      return { taken: true };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/jobs/:id',
    doors: BOTH,
    permission: null,
    summary: 'One of one’s own jobs: how far it is, and its file once it is done',
    reply: jobView,
    handle: async ({ platform, actor, params }) => ({
      data: viewJob(platform, await findJob(platform.db, actor, params.id)),
    }),
  }),
  endpoint({
    method: 'DELETE',
    path: '/jobs/:id',
    doors: BOTH,
    permission: null,
    summary: 'Cancel; the work stops at its next step',
    reply: jobView,
    handle: async ({ platform, actor, params, address }) => ({
      data: viewJob(platform, await cancelJob({ platform, actor, id: params.id, address })),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/jobs/:id/retry',
    doors: BOTH,
    permission: null,
    summary: 'Go on with one that failed or was cancelled, from where it stopped',
    reply: jobView,
    handle: async ({ platform, actor, params, address }) => ({
      status: 202,
      data: viewJob(platform, await retryJob({ platform, actor, id: params.id, address })),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/job-files/:token',
    doors: ['public'],
    permission: null,
    summary: 'A job’s file by its short-lived link; its owner’s rights are asked again; audited',
    reply: 'file',
    handle: ({ platform, params, ctx, address }) =>
      sendJobFile({ platform, token: params.token, ctx, address }),
  }),
];
