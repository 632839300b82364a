/**
 * The audit trail for whoever reads it. Its lines outlive the vocabulary: what was done and to what are words of
 * AUDIT_ACTIONS and AUDIT_SUBJECTS as they were on that day.
 */
import { z } from 'zod';
import { id, instant, revision } from './common';

export const actorKind = z.enum(['account', 'staff', 'system', 'integrator']);
export type ActorKind = z.infer<typeof actorKind>;
export const auditResult = z.enum(['done', 'refused']);
export type AuditResult = z.infer<typeof auditResult>;

export const auditLineView = z
  .strictObject({
    id,
    at: instant,
    actorKind,
    actorName: z.string(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    subjectName: z
      .string()
      .nullable()
      .describe("What the object is called, where it has a name; an account's is masked"),
    result: auditResult,
    detail: z.unknown().describe('What changed and why; null where nothing was said'),
    address: z.string().nullable().describe('The network address that it came from'),
  })
  .meta({ id: 'AuditLineView' });
export type AuditLineView = z.infer<typeof auditLineView>;

export const auditVerification = z
  .strictObject({
    isIntact: z.boolean(),
    seals: z.int().describe('How many there are'),
    checked: z.int().describe('How many of them have been checked so far, from the first'),
    lines: z.int().describe('Under the seals of this call'),
    unsealed: z.int().describe('Lines that no seal covers yet; counted when the last seal is checked'),
    brokenAt: z.string().nullable().describe('The seal where the chain breaks'),
    next: z.string().nullable().describe('Where the next call goes on; null when all is checked'),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerification>;

export const auditRetention = z
  .strictObject({
    months: z.int(),
    leastMonths: z.int(),
    deletes: z.literal(false).describe('The product deletes nothing by itself'),
    oldest: instant.nullable(),
    lines: z.int(),
    revision,
  })
  .meta({ id: 'AuditRetention' });
export type AuditRetention = z.infer<typeof auditRetention>;
