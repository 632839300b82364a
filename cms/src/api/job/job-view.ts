/** A job as its owner sees it, with short-lived addresses of its files. */
import { jobKindOf, type JobFile, type JobView } from '@tiaohe/config';
import { signLink } from '../../platform/crypto/signed-link';
import type { Platform } from '../../platform/platform';
import type { JobRow } from '../../platform/rows/job';

const FILE_SECONDS = 300;
/** Before the id of a job and which of its files, in a link's claim. */
export const JOB_FILE = 'job:';
export type WhichFile = 'result' | 'errors';

const WAITING = '排队等待';
const GONE = '文件已过保留期，需要时请重新生成';

function fileOf(platform: Platform, job: JobRow, which: WhichFile, name: string): JobFile {
  // Links run by the real clock, also when the sandbox has moved the product's.
  const until = Date.now() + FILE_SECONDS * 1_000;
  const claim = { material: `${JOB_FILE}${job.document_id}:${which}`, until, inline: false };
  return {
    name,
    url: `/api/job-files/${signLink(platform.settings.linkKey, claim)}`,
    expiresAt: new Date(until).toISOString(),
    keptUntil: (job.expires_at ?? new Date(until)).toISOString(),
  };
}

/** Whether there is still something to download. */
export const hasFile = (job: JobRow, now: Date): boolean =>
  job.state === 'done' && job.sealed_key !== null && job.expires_at !== null && job.expires_at > now;

export function viewJob(platform: Platform, job: JobRow): JobView {
  const isThere = hasFile(job, platform.clock.now());
  const step = job.state === 'done' && !isThere ? GONE : (job.step ?? WAITING);
  return {
    id: job.document_id,
    kind: job.kind,
    label: jobKindOf(job.kind).label,
    state: job.state,
    done: job.done,
    all: job.total,
    step: job.state === 'cancelled' ? '已取消' : step,
    createdAt: job.created_at.toISOString(),
    endedAt: job.ended_at?.toISOString() ?? null,
    isSeen: job.ended_at === null || job.seen_at !== null,
    ...(isThere && job.result_name ? { file: fileOf(platform, job, 'result', job.result_name) } : {}),
    ...(isThere && job.error_name
      ? { errors: { count: job.error_count, ...fileOf(platform, job, 'errors', job.error_name) } }
      : {}),
  };
}
