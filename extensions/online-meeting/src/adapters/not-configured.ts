/** Stands in while a centre has no meeting account: says so, and calls nobody. */
import type { MeetingHost } from '../port';

const refusal = { status: 'refused', reason: 'NOT_CONFIGURED' } as const;

export const createNotConfiguredMeeting = (): MeetingHost => ({
  configured: false,
  create: async () => refusal,
  findCreated: async () => ({ status: 'unknown' }),
  change: async () => refusal,
  cancel: async () => refusal,
  recordings: async () => refusal,
  readWebhook: () => ({ ok: false, reason: 'not-configured' }),
});
