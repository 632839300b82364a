/** What happened to a case, what is asked for it, and what can be done next. */
import { z } from 'zod';
import { CASE_STATES } from '../case-states';
import { CASE_ACTIONS } from '../case-transitions';
import type { Missing } from '../errors';
import type { OfferedAction } from '../plan-transition';
import { id, instant, oneOf } from './common';

export const timelineEntry = z
  .strictObject({
    id,
    at: instant,
    action: z
      .string()
      .describe('An action of the lifecycle, or a word for what leaves a line without a move'),
    label: z.string(),
    from: oneOf(CASE_STATES).nullable(),
    to: oneOf(CASE_STATES).nullable(),
    actor: z.string(),
    text: z.string(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** What has to be mended before a returned application can go on. */
export const remark = z.strictObject({ field: z.string(), text: z.string() }).meta({ id: 'Remark' });
export type Remark = z.infer<typeof remark>;

export const extensionView = z
  .strictObject({
    id,
    days: z.int(),
    reason: z.string(),
    consentNote: z.string().nullable(),
    state: z.enum(['pending', 'approved', 'refused']),
    note: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'ExtensionView' });
export type ExtensionView = z.infer<typeof extensionView>;

const missing = z
  .strictObject({ fact: z.string(), field: z.string(), message: z.string() })
  .meta({ id: 'Missing' }) satisfies z.ZodType<Missing>;
export const offeredAction = z
  .strictObject({
    action: z.enum(CASE_ACTIONS),
    label: z.string(),
    asks: z.string().array().readonly().describe('Names of the inputs that it takes'),
    ready: z.boolean(),
    missing: missing.array(),
  })
  .meta({ id: 'OfferedAction' }) satisfies z.ZodType<OfferedAction>;
