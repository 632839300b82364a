/** Stands in while a centre has no carrier: says so, and sends nothing. */
import type { SmsSender } from '../port';

export const createNotConfiguredSms = (): SmsSender => ({
  configured: false,
  send: async () => ({ status: 'refused', reason: 'NOT_CONFIGURED' }),
  findSent: async () => 'unknown',
});
