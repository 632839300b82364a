/** What still has to leave, what could not, and what the work by the clock could not do. */
import { z } from 'zod';
import { id, instant } from './common';

export const outboxState = z.enum(['waiting', 'queued', 'running', 'done', 'dead']);
export type OutboxState = z.infer<typeof outboxState>;

export const outboxEntryView = z
  .strictObject({
    id,
    kind: z.string(),
    state: outboxState,
    attempts: z.int(),
    dueAt: instant,
    createdAt: instant,
    doneAt: instant.nullable(),
    lastError: z.string().nullable(),
    canRetry: z.boolean(),
  })
  .meta({ id: 'OutboxEntryView' });
export type OutboxEntryView = z.infer<typeof outboxEntryView>;

export const troubleView = z
  .strictObject({
    step: z.string(),
    subject: id.nullable().describe('The row that it is about; null for the step as a whole'),
    message: z.string(),
    since: instant,
    lastAt: instant,
    times: z.int(),
  })
  .meta({ id: 'TroubleView' });
export type TroubleView = z.infer<typeof troubleView>;
