/** Takes an uploaded Word template in: reads its tags before it is stored, so that a broken one never comes into use. */
import { readFile } from 'node:fs/promises';
import type { Context } from 'koa';
import { refuseField } from '../../platform/http/refusal';
import { runTask } from '../../platform/off-thread/run-task';
import type { Inspection } from '../../platform/off-thread/task-kinds';
import type { Platform } from '../../platform/platform';
import { vendorsOf } from '../../platform/vendors/vendors';
import { uploadedFiles } from '../material/add/take-file';

export const TEMPLATE_BYTES = 10 * 1024 * 1024;
export type TakenTemplate = Inspection & { storageKey: string; sha256: string };

export async function storeTemplate({
  platform,
  bytes,
}: {
  platform: Platform;
  bytes: Buffer;
}): Promise<TakenTemplate> {
  const inspection = await runTask({ name: 'template.inspect', input: bytes, field: 'file' });
  const { storageKey, sha256 } = await vendorsOf(platform.strapi).vault.put({
    source: bytes,
    maxBytes: TEMPLATE_BYTES,
  });
  return { ...inspection, storageKey, sha256 };
}

export async function takeTemplate({
  platform,
  ctx,
}: {
  platform: Platform;
  ctx: Context;
}): Promise<TakenTemplate> {
  const [file] = uploadedFiles(ctx);
  if (!file) return refuseField('file', '请选择 Word 模板（.docx）');
  return await storeTemplate({ platform, bytes: await readFile(file.filepath) });
}
