/** The archive of one's data as long work: one may leave, and take it when it is done. */
import type { JobView } from '@tiaohe/config';
import { refuse } from '../../platform/http/refusal';
import type { JobRow } from '../../platform/rows/job';
import { viewJob } from '../job/job-view';
import { startJob } from '../job/start-job';
import { confirmExport } from './confirm-export';

export async function startArchive(
  asked: Omit<Parameters<typeof confirmExport>[0], 'also'>,
): Promise<{ status: 202; data: JobView }> {
  const { platform, actor, address } = asked;
  let job: JobRow | null = null;
  await confirmExport({
    ...asked,
    also: async (trx) => {
      job = await startJob({ platform, trx, actor, kind: 'own-data', input: {}, address });
    },
  });
  return { status: 202, data: viewJob(platform, job ?? refuse('INTERNAL')) };
}
