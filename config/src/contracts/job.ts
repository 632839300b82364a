/** Long work, as its owner sees it. */
import { z } from 'zod';
import { JOB_KINDS, JOB_STATES } from '../job-kinds';
import { id, instant, oneOf } from './common';

const jobFile = z.strictObject({
  name: z.string(),
  url: z.string().describe('Works until expiresAt, a few minutes; a newer one comes with every reading'),
  expiresAt: instant,
  keptUntil: instant.describe('When the file itself is removed'),
});
export type JobFile = z.infer<typeof jobFile>;

export const jobView = z
  .strictObject({
    id,
    kind: oneOf(JOB_KINDS),
    label: z.string(),
    state: oneOf(JOB_STATES),
    done: z.int(),
    all: z.int().describe('How many there are; 0 while nobody knows yet'),
    step: z.string().describe('What it is at, or how it ended, as a sentence'),
    createdAt: instant,
    endedAt: instant.nullable(),
    isSeen: z.boolean().describe('False once it ended and its owner has not looked yet'),
    file: jobFile.optional(),
    errors: jobFile.extend({ count: z.int() }).optional().describe('What could not be done, line by line'),
  })
  .meta({ id: 'JobView' });
export type JobView = z.infer<typeof jobView>;

/** Beside a list: what the badge says. */
export const jobCounts = z.strictObject({ open: z.int(), unseen: z.int() });
export type JobCounts = z.infer<typeof jobCounts>;
