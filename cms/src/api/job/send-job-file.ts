/** A job's file by its short-lived address. Whether its owner may have it is asked again: much may have changed since it was made. */
import { pipeline } from 'node:stream';
import type { Context } from 'koa';
import { recordAudit } from '../../platform/audit/record-audit';
import { openStream } from '../../platform/crypto/sealed-stream';
import { readLink } from '../../platform/crypto/signed-link';
import { fileHeaders } from '../../platform/http/file-headers';
import { refuse } from '../../platform/http/refusal';
import type { Taken } from '../../platform/http/reply/reply';
import type { Platform } from '../../platform/platform';
import { SHEET_MIMES } from '../../platform/sheet/sheet-stream';
import type { JobRow } from '../../platform/rows/job';
import { vendorsOf } from '../../platform/vendors/vendors';
import { entitledOwner } from './job-owner';
import { hasFile, JOB_FILE, type WhichFile } from './job-view';

const RUN_OUT = { message: '下载地址已过期，请回到任务里重新下载' };
const mimeOf = (name: string): string =>
  ({
    ...SHEET_MIMES,
    zip: 'application/zip',
    txt: 'text/plain',
  })[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const filesOf = (
  job: JobRow,
): Record<WhichFile, { key: string | null; name: string | null; size: string | null }> => ({
  result: { key: job.result_key, name: job.result_name, size: job.result_size },
  errors: { key: job.error_key, name: job.error_name, size: job.error_size },
});

/** @throws NOT_FOUND when the address or the file has run out; FORBIDDEN when the owner may no longer have it. */
export async function sendJobFile({
  platform,
  token,
  ctx,
  address,
}: {
  platform: Platform;
  token: string;
  ctx: Context;
  address: string;
}): Promise<Taken> {
  const claim = readLink(platform.settings.linkKey, token, Date.now());
  if (!claim?.material.startsWith(JOB_FILE)) return refuse('NOT_FOUND', RUN_OUT);
  const [id = '', which = ''] = claim.material.slice(JOB_FILE.length).split(':');
  const job = await platform.db<JobRow>('jobs').where({ document_id: id }).first();
  const now = platform.clock.now();
  if (!job?.sealed_key || !hasFile(job, now)) return refuse('NOT_FOUND', RUN_OUT);
  const owner = (await entitledOwner({ platform, job })) ?? refuse('FORBIDDEN');
  const { key, name, size } = filesOf(job)[which === 'errors' ? 'errors' : 'result'];
  if (!key || !name) return refuse('NOT_FOUND', RUN_OUT);

  const source = await vendorsOf(platform.strapi).vault.open(key);
  const subject = { type: 'job', id } as const;
  const detail = { kind: job.kind, name };
  const line = { actor: owner, action: 'job.download', subject, detail, address } as const;
  await platform.transaction((trx) => recordAudit({ db: trx, now, line }));
  ctx.set({ ...fileHeaders({ name, mime: mimeOf(name), inline: false }), 'Cache-Control': 'no-store' });
  ctx.status = 200;
  ctx.body = pipeline(source, openStream(platform.cipher.open(job.sealed_key)), () => undefined);
  ctx.length = Number(size ?? 0);
  return { taken: true };
}
