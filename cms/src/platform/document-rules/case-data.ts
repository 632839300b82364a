/**
 * The tables that people's cases, papers and identities live in. Strapi's own pages and generated routes neither show nor
 * write them: they know nothing of parties, scopes and locks.
 */
/** By name, or by folder and name where a folder holds several. */
const OWN_ROAD = [
  'case',
  'party',
  'case-mediator',
  'material',
  'timeline-entry',
  'review-round',
  'mediation-record',
  'session',
  'case-document',
  'signature',
  'notice',
  'call-task',
  'call-attempt',
  'rating',
  'extension-request',
  'invitation',
  'consent',
  'sms-code',
  'sms-check',
  'sign-in-failure',
  'job',
  'job.job-part',
  'import.import-batch',
  'import.import-row',
  'audit-entry',
  'outbox-entry',
  'vendor-event',
  'number-sequence',
  'subscription',
  'membership',
  'enterprise',
  'mediator',
  'organisation',
  'staff-link',
] as const;

const uidOf = (name: string): string => `api::${name.includes('.') ? name : `${name}.${name}`}`;

/** Written by our own services alone, which use SQL in one transaction with timeline and audit. */
export const CASE_DATA: ReadonlySet<string> = new Set(OWN_ROAD.map(uidOf));

/** Accounts as well: Strapi's page for them would change passwords and phones past the audit trail. */
export const CLOSED_CONTENTS: ReadonlySet<string> = new Set([...CASE_DATA, 'plugin::users-permissions.user']);
