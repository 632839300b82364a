/** When repeated failures lock an account or an address (GB/T 22239-2019 8.1.4.1: handling of failed sign-ins). */
const MINUTE = 60_000;

export type Limit = { failures: number; withinMinutes: number; lockMinutes: number };

/** One account tried from one address: whoever guesses locks out themselves, and not the owner somewhere else. */
export const PAIR_LIMIT: Limit = { failures: 5, withinMinutes: 15, lockMinutes: 30 };
/** One account tried from anywhere: stops guessing from many addresses. Addresses that the owner uses are let through. */
export const ACCOUNT_LIMIT: Limit = { failures: 20, withinMinutes: 15, lockMinutes: 30 };
/** One address trying many accounts. Accounts that are at home at this address are let through. */
export const ADDRESS_LIMIT: Limit = { failures: 50, withinMinutes: 15, lockMinutes: 30 };
/** The neighbourhood of an IPv6 address (/48): an office or a whole building, so more loosely. */
export const SITE_LIMIT: Limit = { failures: 200, withinMinutes: 15, lockMinutes: 30 };

/** How far back failures matter at all. */
export const reachOf = ({ withinMinutes, lockMinutes }: Limit, now: Date): Date =>
  new Date(now.getTime() - (withinMinutes + lockMinutes) * MINUTE);

/** @param failures latest first; none is added while locked. @returns seconds until unlocked, 0 when not locked. */
export function lockedFor({
  failures,
  limit,
  now,
}: {
  failures: readonly Date[];
  limit: Limit;
  now: Date;
}): number {
  const [latest, first] = [failures[0], failures[limit.failures - 1]];
  if (!latest || !first) return 0;
  if (latest.getTime() - first.getTime() > limit.withinMinutes * MINUTE) return 0;
  return Math.max(0, Math.ceil((latest.getTime() + limit.lockMinutes * MINUTE - now.getTime()) / 1_000));
}
