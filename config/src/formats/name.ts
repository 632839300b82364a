/** People's names as others may see them: 王小明 → 王*, by code point so that 𠮷 stays whole. */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name);
  return `${first}*`;
}

/** A person's or firm's name: at least one letter, no control characters, at most 60 characters. */
export const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && !/\p{Cc}/u.test(text) && Array.from(text).length <= 60;
