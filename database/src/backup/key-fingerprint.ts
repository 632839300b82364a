/**
 * Tells whether these are the keys that sealed a backup's personal data, and nothing about the keys: they are 256 random
 * bits, which no one guesses from a hash.
 */
import { createHash } from 'node:crypto';

const SEALING = ['FIELD_KEY', 'BLIND_INDEX_KEY'] as const;
export type SealingKeys = Record<(typeof SEALING)[number], string>;

/** @returns 32 hex digits. */
export const fingerprintOf = (keys: SealingKeys): string =>
  createHash('sha256')
    .update(SEALING.map((name) => `${name}=${keys[name]}`).join('\n'))
    .digest('hex')
    .slice(0, 32);
