/** One byte range of a `Range` header (RFC 9110 §14). Several ranges, or nonsense, count as no range. */
export type Range = { start: number; end: number };

/** @returns the range, inclusive; null when the whole file is asked for; 'unsatisfiable' for a range beyond its end. */
export function readRange(header: string | undefined, size: number): Range | null | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start >= size || end < start ? 'unsatisfiable' : { start, end };
}
