/** What may be said about a file: form fields beside it, or the record of one that is kept offline (R22). */
import { MATERIAL_KINDS, VISIBILITIES, type MaterialKind, type Visibility } from '@tiaohe/config';
import { z } from 'zod';

const kind = z.enum(Object.keys(MATERIAL_KINDS) as [MaterialKind, ...MaterialKind[]]);
const visibility = z.enum(Object.keys(VISIBILITIES) as [Visibility, ...Visibility[]]);
const optionalText = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((text) => text || undefined)
    .optional();

const offline = z.object({
  address: z.string().trim().min(3).max(500),
  size: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  sha256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, '请填写文件的 SHA-256 校验值（64 位）'),
  seconds: z.coerce.number().int().positive().max(1_000_000).nullish(),
});
export type Offline = z.infer<typeof offline>;

export const newMaterialBody = z.object({
  kind,
  name: optionalText(120),
  note: optionalText(500),
  visibility: visibility.optional(),
  offline: offline.optional(),
});
export type NewMaterial = z.infer<typeof newMaterialBody>;

export const newVersionBody = newMaterialBody.omit({ kind: true, visibility: true });
export type NewVersion = z.infer<typeof newVersionBody>;
