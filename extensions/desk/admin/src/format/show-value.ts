/** Small values as text. */
import { formatYuan } from '@tiaohe/config';

export const showMoney = (fen: number | null | undefined): string =>
  fen === null || fen === undefined ? '—' : `${formatYuan(fen)} 元`;
export const showRate = (rate: number | null | undefined): string =>
  rate === null || rate === undefined ? '—' : `${Math.round(rate * 1000) / 10}%`;

export function showSize(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '—';
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  const step = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length);
  return `${(bytes / 1024 ** step).toFixed(1)} ${units[step - 1]}`;
}
