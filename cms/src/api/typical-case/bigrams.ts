/** A text as its pairs of neighbouring characters: how Chinese is compared without cutting it into words. */
const EMPTY = new Set([
  '纠纷',
  '申请',
  '双方',
  '当事',
  '事人',
  '调解',
  '要求',
  '问题',
  '因为',
  '没有',
  '我们',
  '他们',
]);

/** Distinct pairs, most frequent first; punctuation and spaces part the text. */
export function bigramsOf(text: string, most = 120): string[] {
  const counts = new Map<string, number>();
  for (const piece of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)) {
    const signs = Array.from(piece);
    for (let index = 0; index + 1 < signs.length; index += 1) {
      const pair = `${signs[index] ?? ''}${signs[index + 1] ?? ''}`;
      if (!EMPTY.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([pair]) => pair);
}
