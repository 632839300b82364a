/** Figures as a person reads them. */
const WHOLE = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const ONE = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export type Figure = { text: string; unit: string };
export const NOTHING = '—';

export const whole = (value: number): string => WHOLE.format(value);
export const oneDecimal = (value: number): string => ONE.format(value);

/** 0.8654 → 86.5%. A rate that is not yet known is a dash, not a zero. */
export const percent = (rate: number | null): string =>
  rate === null ? NOTHING : `${ONE.format(rate * 100)}%`;

/** An amount in fen in the unit that keeps it short. */
export function money(fen: number): Figure {
  const yuan = fen / 100;
  if (Math.abs(yuan) >= 1e8) return { text: (yuan / 1e8).toFixed(2), unit: '亿元' };
  if (Math.abs(yuan) >= 1e4)
    return { text: yuan >= 1e7 ? WHOLE.format(yuan / 1e4) : ONE.format(yuan / 1e4), unit: '万元' };
  return { text: WHOLE.format(yuan), unit: '元' };
}

/** An axis never needs more than four signs. */
export const short = (value: number): string =>
  Math.abs(value) >= 10_000 ? `${Number((value / 10_000).toFixed(1))}万` : WHOLE.format(value);
