/** Takes the one uploaded file of a form into the vault. The copy on its way in is dropped by whoever read the form. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Context } from 'koa';
import type { Form, Upload } from '../../../platform/http/multipart/receive-form';
import { refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { vendorsOf } from '../../../platform/vendors/vendors';

export type TakenFile = { name: string; storageKey: string; sha256: string; size: number; mime: string };

/** Larger recordings are kept offline and only registered (R22). */
export const MAX_BYTES = 512 * 1024 * 1024;
const NAME_LENGTH = 120;

const cleanName = (name: string): string => {
  const base = path
    .basename(name.replace(/\\/g, '/'))
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim();
  const extension = path.extname(base).slice(0, 12);
  const stem = Array.from(base.slice(0, base.length - extension.length))
    .slice(0, NAME_LENGTH)
    .join('');
  return `${stem || '未命名'}${extension}`;
};

export const uploadedFiles = (ctx: Context): Upload[] =>
  Object.values((ctx.request.files as Form['files'] | undefined) ?? {}).flat();

export const hasFile = (ctx: Context): boolean => uploadedFiles(ctx).length > 0;

/** @throws FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED from the vault, which looks at the bytes and not at the name. */
export async function takeFile({
  platform,
  ctx,
  maxBytes = MAX_BYTES,
}: {
  platform: Platform;
  ctx: Context;
  maxBytes?: number;
}): Promise<TakenFile> {
  const [file] = uploadedFiles(ctx);
  if (!file) return refuseField('file', '请选择要上传的文件');
  if (file.size === 0) return refuseField('file', '这个文件是空的，请重新选择');
  const stored = await vendorsOf(platform.strapi).vault.put({
    source: createReadStream(file.filepath),
    maxBytes,
  });
  return { name: cleanName(file.originalFilename), ...stored };
}
