/** What a mediator wrote down about one talk (R11). */
import { z } from 'zod';
import { SESSION_KINDS, VISIBILITIES } from '../closed-sets';
import { id, instant, oneOf } from './common';

export const recordView = z
  .strictObject({
    id,
    at: instant,
    endedAt: instant.nullable(),
    place: z.string().nullable(),
    mode: oneOf({ ...SESSION_KINDS, phone: null, other: null }),
    participants: z.string().nullable(),
    text: z.string(),
    progress: z.string().nullable(),
    problems: z.string().nullable(),
    visibility: oneOf(VISIBILITIES),
    session: id.nullable().describe('The session that it is about'),
    author: z.string(),
    createdAt: instant,
    corrects: id.nullable().describe('The record that it corrects; nothing is written over'),
  })
  .meta({ id: 'RecordView' });
export type RecordView = z.infer<typeof recordView>;
