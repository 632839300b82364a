/** Cuts a list into at most so many pieces of the same length, the last one shorter. */
export function inPieces<T>(list: readonly T[], most: number): T[][] {
  const size = Math.max(1, Math.ceil(list.length / most));
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}
