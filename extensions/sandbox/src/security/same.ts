/** Compares secrets in a time that does not tell how much of them was right. */
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
export const isSame = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right));

/** Vendors accept a clock that is up to five minutes off. */
export const isTimely = (seconds: number): boolean => Math.abs(Date.now() / 1000 - seconds) <= 300;
