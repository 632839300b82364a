/** Sessions of a case: rooms, online meetings, visits (R12, R13). */
import { z } from 'zod';
import { SESSION_KINDS, SESSION_STATES } from '../closed-sets';
import { id, instant, oneOf, revision } from './common';

const recording = z.strictObject({
  name: z.string(),
  url: z.string().nullable(),
  seconds: z.number().nullable(),
  size: z.int().nullable().describe('In bytes'),
});

export const sessionEntry = z
  .strictObject({
    id,
    caseId: id,
    kind: oneOf(SESSION_KINDS),
    room: z.strictObject({ id, name: z.string(), location: z.string() }).nullable(),
    place: z.string().nullable(),
    start: instant,
    end: instant,
    topic: z.string().nullable(),
    state: oneOf(SESSION_STATES).describe('`held` from its beginning on'),
    hasStarted: z.boolean(),
    meeting: z
      .strictObject({
        code: z.string().nullable(),
        joinUrl: z.string().nullable(),
        state: z.string(),
        recordings: recording.array().describe('For the office alone; empty for parties'),
      })
      .nullable()
      .describe('Of online sessions'),
    bookedBy: z.string(),
    revision,
  })
  .meta({ id: 'SessionEntry' });
export type SessionEntry = z.infer<typeof sessionEntry>;
