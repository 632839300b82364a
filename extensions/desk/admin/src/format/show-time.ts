/** Instants as staff read them: Asia/Shanghai, whatever the computer's own zone. */
const parts = (instant: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options }).format(
    new Date(instant),
  );

export const showDate = (instant: string | null | undefined): string =>
  instant ? parts(instant, { year: 'numeric', month: '2-digit', day: '2-digit' }).replaceAll('/', '-') : '—';

export const showTime = (instant: string | null | undefined): string =>
  instant
    ? parts(instant, {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      }).replaceAll('/', '-')
    : '—';

export const showClock = (instant: string): string => parts(instant, { hour: '2-digit', minute: '2-digit' });
export const showDay = (instant: string): string =>
  parts(instant, { month: 'numeric', day: 'numeric', weekday: 'short' });

/** "刚刚", "5分钟前", "3小时前", then the date. */
export function showAgo(instant: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(instant)) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes}分钟前`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}小时前` : showTime(instant);
}

/** The value of a `datetime-local` field, meant as Shanghai time, as an instant. */
export const fromLocal = (value: string): string | undefined => (value ? `${value}:00+08:00` : undefined);
