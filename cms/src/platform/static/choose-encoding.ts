/** Which of the bodies that exist a client wants (Accept-Encoding, RFC 9110 §12.5.3), the smallest first when it has no wish. */
export const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
export type Encoding = keyof typeof ENCODINGS;

const SMALLEST_FIRST = Object.keys(ENCODINGS) as Encoding[];

/** Weights by name; a word without weight counts 1, nonsense 0. */
function readWeights(header: string): Map<string, number> {
  const rows = header.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const written = parameters.find((word) => word.startsWith('q='))?.slice(2);
    const weight = written === undefined ? 1 : Number(written);
    return [name, weight >= 0 && weight <= 1 ? weight : 0] as const;
  });
  return new Map(rows);
}

/** @returns null for the plain body */
export function chooseEncoding({
  header,
  existing,
}: {
  header: string;
  existing: readonly Encoding[];
}): Encoding | null {
  const weights = readWeights(header);
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const wanted = SMALLEST_FIRST.filter((name) => existing.includes(name) && weightOf(name) > 0);
  const best = wanted.reduce<Encoding | null>(
    (found, name) => (found && weightOf(found) >= weightOf(name) ? found : name),
    null,
  );
  // Whoever says nothing about plain takes it last; whoever gives it a weight means that.
  return best && (weights.get('identity') ?? 0) > weightOf(best) ? null : best;
}
