/** Calls of auditors and system administrators. */
import type { Id, Instant, Revision } from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export type AuditLine = {
  id: Id;
  at: Instant;
  actorKind: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  result: string;
  detail: unknown;
  address: string | null;
};
export type Verification = {
  isIntact: boolean;
  seals: number;
  checked: number;
  lines: number;
  unsealed: number;
  brokenAt: string | null;
  next: string | null;
};
export type Retention = {
  months: number;
  leastMonths: number;
  deletes: boolean;
  oldest: Instant | null;
  lines: number;
  revision: Revision;
};
export type OutboxEntry = {
  id: Id;
  kind: string;
  state: string;
  attempts: number;
  dueAt: Instant;
  createdAt: Instant;
  doneAt: Instant | null;
  lastError: string | null;
  canRetry: boolean;
};
/** Codes to people who are not signed in; `least` and `most` bound what may be set. */
export type SmsUsage = {
  lastHour: number;
  perHour: number;
  state: 'normal' | 'near' | 'reached';
  least: number;
  most: number;
  revision: Revision;
};
/** What the work by the clock could not do: `subject` names the row, null the work as a whole. */
export type Trouble = {
  step: string;
  subject: Id | null;
  message: string;
  since: Instant;
  lastAt: Instant;
  times: number;
};

export const systemCalls = (desk: Desk) => ({
  audit: (query: Query) => desk.get<AuditLine[]>('/audit', query),
  /** Some seals at a time, so that one sees how far it is. */
  verify: async (after: string | null, steps: number) =>
    (await desk.get<Verification>('/audit/verification', { after, steps })).data,
  retention: () => desk.get<Retention>('/audit/retention'),
  setRetention: (body: { months: number; revision: Revision }) =>
    desk.put<Retention>('/audit/retention', body),
  outbox: (query: Query) => desk.get<OutboxEntry[]>('/outbox', query),
  troubles: () => desk.get<Trouble[]>('/outbox/troubles'),
  smsUsage: () => desk.get<SmsUsage>('/sms-codes'),
  setSmsCap: (body: { perHour: number; revision: Revision }) => desk.put<SmsUsage>('/sms-codes', body),
  retry: (id: Id) => desk.post<unknown>(`/outbox/${id}/retry`),
});
