/** Server-sent events of one's own jobs: `job`, with all of it, whenever anything about it changes. */
import { JOB_OPEN } from '@tiaohe/config';
import type { Context } from 'koa';
import { whileSignedIn } from '../../access/sessions/while-signed-in';
import type { Actor } from '../../platform/actor';
import { openEventStream } from '../../platform/http/event-stream';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';
import { askOwner, ownedBy, ownerWord } from './job-owner';
import { viewJob } from './job-view';

export async function streamJobs({
  platform,
  actor,
  ctx,
}: {
  platform: Platform;
  actor: Actor;
  ctx: Context;
}): Promise<void> {
  const { db } = platform;
  const owner = askOwner(actor);
  const own = () => db<JobRow>('jobs').where(ownedBy(owner) as object);
  const open = () =>
    own()
      .whereIn('state', [...JOB_OPEN])
      .orderBy('id');
  const first = await open();
  const stream = openEventStream(ctx);
  const end = () => void ctx.res.end();
  const tell = (jobs: JobRow[]) => jobs.forEach((job) => stream.send('job', viewJob(platform, job)));

  tell(first);
  const stopHearing = platform.listener.on('jobs', (payload) => {
    // Nothing said: the line was down meanwhile, and anything may have changed.
    if (payload === '') void open().then(tell, end);
    else if (payload.startsWith(ownerWord(owner)))
      void own()
        .andWhere({ id: Number(payload.slice(ownerWord(owner).length)) })
        .then(tell, end);
  });
  const stopAsking = whileSignedIn({ db, sessionId: owner.sessionId, end });
  stream.onClose(() => {
    stopHearing();
    stopAsking();
  });
}
