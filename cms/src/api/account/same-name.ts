/** Whether two names mean the same person or firm, however they were typed. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•・．.]/g, '')
    .toLowerCase();

export const isSameName = (a: string | null, b: string | null): boolean =>
  Boolean(a && b && plain(a) === plain(b));
