/** Kinds of dispute, two levels deep (R2). */
import { z } from 'zod';

export const categoryView = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    parent: z.string().nullable().describe('Code of the category above it'),
  })
  .meta({ id: 'CategoryView' });
export type CategoryView = z.infer<typeof categoryView>;
