/** CORS_ORIGINS: other web pages that may call the API with their users' sessions. Nobody may, unless named. */

const sentence = (word: string): string =>
  `CORS_ORIGINS: "${word}" is not an origin. Write scheme and host, with the port if it is not the usual one, and nothing after it, ` +
  'several with commas between: https://portal.example.cn,https://wall.example.cn:8443';

const isOrigin = (word: string): boolean => {
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(word) || !URL.canParse(word)) return false;
  const { origin } = new URL(word);
  return origin === word;
};

/**
 * @param written as in the environment; blank means nobody
 * @returns origins as browsers write them
 * @throws Error with a sentence for the operator, for a word that is no origin; `*` and `null` are none
 */
export function readOrigins(written: string): string[] {
  const words = written
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const strange = words.find((word) => !isOrigin(word));
  if (strange !== undefined) throw new Error(sentence(strange));
  return words;
}
