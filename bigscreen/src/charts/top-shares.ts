/** The largest parts of a whole; everything else is one part called 其他, so that the whole stays whole. */
import type { NamedCount } from '@tiaohe/config';

export type Share = { code: string; name: string; count: number; rate: number; isRest: boolean };
const REST_CODE = 'rest';

export function topShares(counts: readonly NamedCount[], most: number): Share[] {
  const counted = counts.filter(({ count }) => count > 0).sort((left, right) => right.count - left.count);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  // One left over is shown by its own name: "其他" would only hide it.
  const shown = counted.length <= most + 1 ? counted : counted.slice(0, most);
  const rest = total - shown.reduce((sum, { count }) => sum + count, 0);
  const all = rest > 0 ? [...shown, { code: REST_CODE, name: '其他', count: rest }] : shown;
  return all.map(({ code, name, count }) => ({
    code,
    name,
    count,
    rate: count / total,
    isRest: code === REST_CODE,
  }));
}
