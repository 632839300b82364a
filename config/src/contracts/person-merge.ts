/** What putting one account into another would move, and what is in the way (R38). */
import { z } from 'zod';
import { accountKind, maskedPhone } from './account';
import { id } from './common';

const mergeSide = z
  .strictObject({ id, name: z.string(), username: z.string(), phone: maskedPhone, kind: accountKind })
  .meta({ id: 'MergeSide' });
export type MergeSide = z.infer<typeof mergeSide>;

export const mergeMove = z
  .strictObject({
    key: z.enum([
      'memberships',
      'cases',
      'applications',
      'materials',
      'records',
      'sessions',
      'mediators',
      'enterprises',
      'notices',
      'consents',
      'jobs',
      'subscriptions',
      'ratings',
    ]),
    label: z.string(),
    count: z.int(),
  })
  .meta({ id: 'MergeMove' });
export type MergeMove = z.infer<typeof mergeMove>;

export const mergeConflict = z
  .strictObject({
    code: z.enum([
      'closed',
      'two-wechats',
      'two-id-numbers',
      'two-kinds',
      'two-enterprises',
      'two-mediators',
      'same-case',
      'own-mediator',
    ]),
    message: z.string(),
  })
  .meta({ id: 'MergeConflict' });
export type MergeConflict = z.infer<typeof mergeConflict>;

export const mergePreview = z
  .strictObject({
    from: mergeSide,
    into: mergeSide,
    moves: mergeMove.array(),
    conflicts: mergeConflict.array(),
    warnings: z.string().array().describe('Not in the way, but to be looked at before one confirms'),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof mergePreview>;
