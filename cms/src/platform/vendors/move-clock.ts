/** The sandbox may move the product's clock: to an instant, or on by a duration. */
import type { Platform } from '../platform';

export type ClockWish = { now?: string; advance?: string };

/** ISO 8601 durations as the sandbox takes them: days, hours, minutes, seconds. */
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

function readDuration(text: string): number {
  const parts = DURATION.exec(text);
  if (!parts || text === 'P' || text.endsWith('T'))
    throw Object.assign(new Error('bad duration'), { code: 'VALIDATION' });
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}

export function moveClock(platform: Platform, { now, advance }: ClockWish): Promise<Date> {
  const target = now ? new Date(now) : new Date(platform.clock.now().getTime() + readDuration(advance ?? ''));
  if (Number.isNaN(target.getTime())) throw Object.assign(new Error('bad instant'), { code: 'VALIDATION' });
  return platform.clock.moveTo(target);
}
