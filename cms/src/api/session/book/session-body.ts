/** What a booking says. A change names only what changes. */
import { SESSION_KINDS, type SessionKind } from '@tiaohe/config';
import { z } from 'zod';
import { moment } from '../../../platform/http/moment';
import { revision } from '../../../platform/revision/revision-input';

const kind = z.enum(Object.keys(SESSION_KINDS) as [SessionKind, ...SessionKind[]]);

const fields = z.object({
  kind,
  roomId: z.string().max(40).nullable(),
  start: moment,
  end: moment,
  topic: z.string().trim().max(200).nullable(),
  place: z.string().trim().max(200).nullable(),
  /** How many will come; the case's own people when not said. */
  people: z.coerce.number().int().min(1).max(500),
});

const someFields = fields.partial();
export const sessionChangeBody = someFields.extend({ revision: revision.optional() });
export const sessionBody = someFields.required({ kind: true, start: true, end: true });
export type SessionInput = z.infer<typeof sessionBody>;
export type SessionChange = z.infer<typeof someFields>;
export const cancelQuery = z.object({ reason: z.string().trim().max(200).optional() });
