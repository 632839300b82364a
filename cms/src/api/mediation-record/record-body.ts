/** What a record says: when, where, how, who, what came of it. */
import {
  SESSION_KINDS,
  VISIBILITIES,
  type RecordView,
  type SessionKind,
  type Visibility,
} from '@tiaohe/config';
import { z } from 'zod';
import { moment } from '../../platform/http/moment';

const text = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((value) => value || null);
const MODES: RecordView['mode'][] = [...(Object.keys(SESSION_KINDS) as SessionKind[]), 'phone', 'other'];

export const recordBody = z.object({
  at: moment,
  endedAt: moment.nullish(),
  place: text(200),
  mode: z.enum(MODES),
  participants: text(1_000),
  text: z.string().trim().min(1, '请填写调解经过').max(20_000),
  progress: text(4_000),
  problems: text(4_000),
  visibility: z.enum(Object.keys(VISIBILITIES) as [Visibility, ...Visibility[]]).default('shared'),
  sessionId: z.string().max(40).nullish(),
  corrects: z.string().max(40).nullish(),
});
export type RecordInput = z.infer<typeof recordBody>;
