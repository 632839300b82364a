/** How often a code may be asked for, and how long and how often it may be tried (GB/T 22239-2019, practice). */
import type { SmsCapState } from '@tiaohe/config';

const HOUR = 3_600_000;
const SPACING = 60_000;

export const CODE_SECONDS = 300;
export const RESEND_SECONDS = SPACING / 1_000;
export const MOST_TRIES = 5;
/** A signing takes more than one code, so purposes are counted apart, under a common roof. */
const MOST_PER_PURPOSE = 5;
const MOST_PER_PHONE = 10;
export const MOST_PER_ADDRESS = 20;
/** The neighbourhood of an IPv6 address (/48). */
export const MOST_PER_SITE = 80;
/** Codes to one's own phone, from where many sign: the phone's own limit does most of the work. */
export const MOST_OWN_PER_ADDRESS = 60;

/** How many codes an hour go out unasked to an address, before a picture has to be read. */
const FREE_CODES = 3;
/** Where somebody signed in on an earlier day: an office, a household. */
const FREE_CODES_AT_HOME = 10;
/** From this part of the centre's hour on everybody reads a picture first, and administrators are told. */
const NEAR_CAP = 0.75;

/** @param count codes of the last hour. @param cap how many an hour may have. */
export const capState = ({ count, cap }: { count: number; cap: number }): SmsCapState =>
  count >= cap ? 'reached' : count >= Math.ceil(cap * NEAR_CAP) ? 'near' : 'normal';

/** @param fromLine codes of the last hour to this address. @param inCentre to all addresses. */
export const isCheckDue = ({
  fromLine,
  isHome,
  inCentre,
  cap,
}: {
  fromLine: number;
  isHome: boolean;
  inCentre: number;
  cap: number;
}): boolean =>
  fromLine >= (isHome ? FREE_CODES_AT_HOME : FREE_CODES) || capState({ count: inCentre, cap }) !== 'normal';

export type Sent = { purpose: string; at: Date };

/** Milliseconds until `most` sendings within an hour are fewer than `most` again. */
export function waitForRoom({
  times,
  most,
  now,
}: {
  times: readonly Date[];
  most: number;
  now: Date;
}): number {
  const recent = times.map((time) => time.getTime()).filter((time) => time > now.getTime() - HOUR);
  if (recent.length < most) return 0;
  const oldestThatCounts = recent.sort((a, b) => b - a)[most - 1] ?? 0;
  return oldestThatCounts + HOUR - now.getTime();
}

/** @returns seconds to wait before the next code may go to this phone; 0 when it may go now. */
export function waitForCode({
  sent,
  purpose,
  now,
}: {
  sent: readonly Sent[];
  purpose: string;
  now: Date;
}): number {
  const same = sent.filter((one) => one.purpose === purpose).map(({ at }) => at);
  const last = Math.max(0, ...same.map((time) => time.getTime()));
  const waits = [
    last + SPACING - now.getTime(),
    waitForRoom({ times: same, most: MOST_PER_PURPOSE, now }),
    waitForRoom({ times: sent.map(({ at }) => at), most: MOST_PER_PHONE, now }),
  ];
  return Math.ceil(Math.max(0, ...waits) / 1_000);
}
