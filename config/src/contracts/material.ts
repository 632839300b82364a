/** Files of a case. */
import { z } from 'zod';
import { MATERIAL_KINDS, VISIBILITIES } from '../closed-sets';
import { id, instant, oneOf } from './common';

const bytes = z.int().describe('In bytes');
const sha256 = z.string().describe('In hex; empty where nothing was taken in yet');

export const materialView = z
  .strictObject({
    id,
    kind: oneOf(MATERIAL_KINDS),
    name: z.string(),
    mime: z.string(),
    size: bytes,
    sha256,
    version: z.int(),
    visibility: oneOf(VISIBILITIES),
    note: z.string().nullable(),
    uploadedBy: z.string(),
    uploadedAt: instant,
    isOffline: z.boolean(),
    offline: z
      .strictObject({ address: z.string(), size: bytes, sha256, seconds: z.int().nullable() })
      .nullable()
      .describe('Where a file lies that is kept outside'),
  })
  .meta({ id: 'MaterialView' });
export type MaterialView = z.infer<typeof materialView>;
