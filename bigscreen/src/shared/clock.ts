/** Times as the centre's clock shows them. */
const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const DATE = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
});
const STAMP = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const HOUR = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const DAY_MS = 86_400_000;

/** When something happened, for a list in which today is the rule: 09:30, 昨天 21:48, 11-16 21:48. */
export function momentOf(instant: string, now: number): string {
  const [day, hour] = [DAY.format(new Date(instant)), HOUR.format(new Date(instant))];
  if (day === DAY.format(now)) return hour;
  return day === DAY.format(now - DAY_MS) ? `昨天 ${hour}` : `${day.slice(5)} ${hour}`;
}

export const timeOf = (instant: string | Date): string => TIME.format(new Date(instant));
export const dateOf = (instant: string | Date): string => DATE.format(new Date(instant));
export const stampOf = (instant: string | Date): string => STAMP.format(new Date(instant));
