/** Calls of auditors and system administrators. */
import type { Id, Instant } from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export type AuditLine = {
  id: Id;
  at: Instant;
  actorKind: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  result: string;
  detail: unknown;
  address: string | null;
};
export type Verification = {
  isIntact: boolean;
  seals: number;
  lines: number;
  unsealed: number;
  brokenAt: string | null;
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
};

export const systemCalls = (desk: Desk) => ({
  audit: (query: Query) => desk.get<AuditLine[]>('/audit', query),
  verify: async () => (await desk.get<Verification>('/audit/verification')).data,
  outbox: (query: Query) => desk.get<OutboxEntry[]>('/outbox', query),
  retry: (id: Id) => desk.post<unknown>(`/outbox/${id}/retry`),
});
