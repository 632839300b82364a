/** The door of a list that is exported as long work: 202, and the job to look at. */
import type { Permission } from '@tiaohe/config';
import { jobView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { SHEET_FORMATS } from '../../platform/sheet/sheet-stream';
import { viewJob } from '../job/job-view';
import { startJob } from '../job/start-job';
import { plainFilter } from './export-work';

/** @param filter the schema of the list's own filter: what finds it on the screen finds it in the file. */
export const exportJob = ({
  path,
  permission,
  kind,
  filter,
}: {
  path: string;
  permission: readonly Permission[];
  kind: 'accounts-list' | 'audit-list';
  filter: z.ZodType<object>;
}): Endpoint =>
  endpoint({
    method: 'POST',
    path,
    doors: ['staff'],
    permission,
    summary: 'The same as a file made in the background: a job, with its progress and its file; audited',
    body: z.object({ filter: filter.default({}), format: z.enum(SHEET_FORMATS).default('xlsx') }),
    reply: jobView,
    async handle({ platform, actor, body, address }) {
      const input = { filter: plainFilter(body.filter), format: body.format };
      const job = await platform.transaction((trx) =>
        startJob({ platform, trx, actor, kind, input, address }),
      );
      return { status: 202, data: viewJob(platform, job) };
    },
  });
