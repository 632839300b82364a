/** How many messages of the office (invitations, openings, resets) one phone gets: whoever owns it may never have asked. */
import { DAY_MS } from '@tiaohe/config';

/** Two cases and an account on one day are plenty; a sixth message waits until the first is a day old. */
export const OFFICE_SMS_PER_DAY = 5;

/** @param times when this phone's messages went or will go. @returns when the next may go; never before `now`. */
export function officeSmsDue({ times, now }: { times: readonly Date[]; now: Date }): Date {
  const latestFirst = times.map((time) => time.getTime()).sort((a, b) => b - a);
  const blocking = latestFirst[OFFICE_SMS_PER_DAY - 1];
  return blocking === undefined ? now : new Date(Math.max(now.getTime(), blocking + DAY_MS));
}
