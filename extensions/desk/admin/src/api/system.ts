/** Calls of auditors and system administrators. */
import type {
  AuditLineView,
  AuditRetention,
  AuditVerification,
  Id,
  OutboxEntryView,
  Revision,
  SmsUsage,
  TroubleView,
} from '@tiaohe/config';
import type { Desk, Query } from './use-desk';

export const systemCalls = (desk: Desk) => ({
  audit: (query: Query) => desk.get<AuditLineView[]>('/audit', query),
  /** Some seals at a time, so that one sees how far it is. */
  verify: async (after: string | null, steps: number) =>
    (await desk.get<AuditVerification>('/audit/verification', { after, steps })).data,
  retention: () => desk.get<AuditRetention>('/audit/retention'),
  setRetention: (body: { months: number; revision: Revision }) =>
    desk.put<AuditRetention>('/audit/retention', body),
  outbox: (query: Query) => desk.get<OutboxEntryView[]>('/outbox', query),
  troubles: () => desk.get<TroubleView[]>('/outbox/troubles'),
  smsUsage: () => desk.get<SmsUsage>('/sms-codes'),
  setSmsCap: (body: { perHour: number; revision: Revision }) => desk.put<SmsUsage>('/sms-codes', body),
  retry: (id: Id) => desk.post<unknown>(`/outbox/${id}/retry`),
});
