/** A fingerprint that a person can compare: its beginning and its end, in fours. */
export const shortHash = (sha256: string): string =>
  `${inFours(sha256.slice(0, 8))} … ${inFours(sha256.slice(-8))}`.toUpperCase();

export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
