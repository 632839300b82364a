/** Robot calls of a case, as staff read them (R5b). */
import { z } from 'zod';
import { CALL_RESULTS, PARTY_SIDES } from '../closed-sets';
import { id, instant, oneOf } from './common';

export const callAttemptView = z
  .strictObject({
    number: z.int(),
    startedAt: instant,
    endedAt: instant.nullable(),
    result: oneOf(CALL_RESULTS).nullable().describe('Null while the call goes on'),
    resultLabel: z.string(),
    counts: z.boolean().describe('Towards the failed calls after which a person takes over (R6a)'),
    transcript: z.strictObject({ who: z.enum(['robot', 'person']), text: z.string() }).array(),
    recordingUrl: z.string().nullable(),
  })
  .meta({ id: 'CallAttemptView' });
export type CallAttemptView = z.infer<typeof callAttemptView>;

export const callView = z
  .strictObject({
    id,
    party: z.string(),
    side: oneOf(PARTY_SIDES),
    state: z.enum(['waiting', 'calling', 'done', 'cancelled']),
    failed: z.int(),
    nextAt: instant.nullable(),
    attempts: callAttemptView.array(),
  })
  .meta({ id: 'CallView' });
export type CallView = z.infer<typeof callView>;
