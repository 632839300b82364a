/** A case of the library: facts that everybody may read, names of nobody (R31–R33). */
import { z } from 'zod';
import { id, instant, revision } from './common';

export const typicalCaseView = z
  .strictObject({
    id,
    title: z.string(),
    category: z.string(),
    categoryName: z.string(),
    facts: z.string(),
    focus: z.string().nullable(),
    process: z.string().nullable(),
    outcome: z.string().nullable(),
    law: z.string().nullable(),
    comment: z.string().nullable(),
    publishedAt: instant.nullable(),
    enabled: z.boolean().describe('Whether others than its keepers see it'),
    revision,
  })
  .meta({ id: 'TypicalCaseView' });
export type TypicalCaseView = z.infer<typeof typicalCaseView>;
