/** What a table says about a word from outside: every object also knows `constructor` and `toString`, and means nothing by it. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
