/** Writes a job's files into the vault, sealed with a key of their own, and says that it is done. */
import { pipeline, Readable, Transform } from 'node:stream';
import { DAY_MS, jobKindOf } from '@tiaohe/config';
import { recordAudit } from '../../platform/audit/record-audit';
import { newFileKey, sealStream } from '../../platform/crypto/sealed-stream';
import type { Platform } from '../../platform/platform';
import { readSetting } from '../../platform/read-setting';
import type { JobRow } from '../../platform/rows/job';
import { vendorsOf } from '../../platform/vendors/vendors';
import type { JobOwner, Made } from './job-work';
import { dropParts, writeJob } from './save-step';

const MAX_BYTES = 8 * 1024 ** 3;
const LOOK_MS = 1_000;
const ERRORS_NAME = '未完成的项目.txt';

/** The job was cancelled, or another has taken it over, while its file was being written. */
class NoLongerOurs extends Error {}

type Kept = { storageKey: string; size: number };

async function keep(platform: Platform, key: string, source: Readable): Promise<Kept> {
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(null, chunk);
    },
  });
  const sealed = pipeline(source, count, sealStream(key), () => undefined);
  const { storageKey } = await vendorsOf(platform.strapi).vault.put({
    source: sealed,
    maxBytes: MAX_BYTES,
    isSealed: true,
  });
  return { storageKey, size };
}

/** Looks every second whether the file is still wanted, and says how far it is. */
function watch({ platform, job, made }: { platform: Platform; job: JobRow; made: Made }): () => void {
  let isOver = false;
  made.file.source.on('error', () => undefined);
  const look = async () => {
    const { done, all } = made.progress?.() ?? { done: job.done, all: job.total };
    const held = { db: platform.db, job, now: platform.clock.now() };
    const isOurs = await writeJob(held, { step: '正在写文件', ...(made.progress && { done, total: all }) });
    if (!isOurs && !isOver) made.file.source.destroy(new NoLongerOurs());
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  void look().catch(() => undefined);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

const linesOf = (errors: readonly string[]): Readable =>
  Readable.from([Buffer.from(`\uFEFF${errors.join('\r\n')}\r\n`)]);

async function writeFiles({
  platform,
  job,
  made,
  key,
}: {
  platform: Platform;
  job: JobRow;
  made: Made;
  key: string;
}) {
  const endWatch = watch({ platform, job, made });
  const result = await keep(platform, key, made.file.source).finally(endWatch);
  const errors = made.errors?.() ?? [];
  const list = errors.length > 0 ? await keep(platform, key, linesOf(errors)) : null;
  return { result, list, errors };
}

/** @returns false when it was no longer ours: what was written is removed again. */
export async function keepResult({
  platform,
  job,
  owner,
  made,
}: {
  platform: Platform;
  job: JobRow;
  owner: JobOwner;
  made: Made;
}): Promise<boolean> {
  const key = newFileKey();
  const files = await writeFiles({ platform, job, made, key }).catch((error: unknown) => {
    if (error instanceof NoLongerOurs) return null;
    throw error;
  });
  if (!files) return false;
  const { result, list, errors } = files;
  const days = jobKindOf(job.kind).keepDays ?? (await readSetting(platform.db, 'job-result-days'));
  const isOurs = await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const isWritten = await writeJob(
      { db: trx, job, now },
      {
        state: 'done',
        step: errors.length > 0 ? `已完成，有${errors.length}项没有做成` : '已完成',
        ended_at: now,
        expires_at: new Date(now.getTime() + days * DAY_MS),
        sealed_key: platform.cipher.seal(key),
        result_key: result.storageKey,
        result_name: made.file.name,
        result_size: String(result.size),
        error_key: list?.storageKey ?? null,
        error_name: list ? ERRORS_NAME : null,
        error_size: list ? String(list.size) : null,
        error_count: errors.length,
      },
    );
    if (!isWritten) return false;
    await dropParts(trx, [job.id]);
    if (made.audit) await recordAudit({ db: trx, now, line: { ...made.audit, actor: owner } });
    return true;
  });
  if (isOurs) return true;
  const { vault } = vendorsOf(platform.strapi);
  for (const { storageKey } of [result, ...(list ? [list] : [])]) await vault.remove(storageKey);
  return false;
}
