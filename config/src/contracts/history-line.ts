/** Who changed what of a record: the value before and after, field by field. */
import { z } from 'zod';
import { actorKind } from './audit';
import { id, instant } from './common';

export const fieldChange = z
  .strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })
  .meta({ id: 'FieldChange' });
export type FieldChange = z.infer<typeof fieldChange>;

export const historyLine = z
  .strictObject({
    id,
    at: instant,
    actorKind,
    actorName: z.string(),
    action: z.string().describe('A word of AUDIT_ACTIONS'),
    changes: fieldChange.array(),
  })
  .meta({ id: 'HistoryLine' });
export type HistoryLine = z.infer<typeof historyLine>;
