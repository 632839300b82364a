/** What a table says about a word from outside: every object also knows `constructor` and `toString`, and means nothing by it. Not by Object.hasOwn: older WeChat and Chrome lack it. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, word) ? table[word] : undefined;
