/** The robot rings in working hours only (domain rule R6b): outside them the product's clock goes on to the next morning. */
import type { Sandbox } from './sandbox';

const [OPENS, LATEST] = [9, 17];
const HOUR_MS = 3_600_000;
const ZONE_HOURS = 8;

export async function intoWorkingHours(sandbox: Sandbox): Promise<void> {
  const local = new Date((await sandbox.now()).getTime() + ZONE_HOURS * HOUR_MS);
  const hour = local.getUTCHours();
  if (hour >= OPENS && hour < LATEST) return;
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const days = hour < OPENS ? 0 : 1;
  const morning = midnight + days * 24 * HOUR_MS + (OPENS - ZONE_HOURS) * HOUR_MS + HOUR_MS / 2;
  await sandbox.setClock(new Date(morning));
}
