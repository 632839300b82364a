/** Stands in while a centre has no robot: says so, and calls nobody. */
import type { CallRobot } from '../port';

export const createNotConfiguredRobot = (): CallRobot => ({
  configured: false,
  start: async () => ({ status: 'refused', reason: 'NOT_CONFIGURED' }),
  result: async () => 'unknown',
  findStarted: async () => ({ status: 'unknown' }),
  cancel: async () => ({ status: 'already-over' }),
  readCallback: () => ({ ok: false, reason: 'not-configured' }),
});
