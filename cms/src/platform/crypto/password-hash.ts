/**
 * Passwords at rest: argon2id with the parameters that OWASP recommends, worked out off the main thread (docs/adr/0018).
 * Hashes that bcrypt made before are still read, and moved when their owner next signs in.
 */
import { availableParallelism } from 'node:os';
import { hash as argon2, verify as verifyArgon2, type Options } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';
import { createLane } from './lane';

/** KiB, rounds, lanes: 13 ms of one core where bcrypt took 64 ms of the main thread. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;
const CURRENT = `$argon2id$v=19$m=${STRENGTH.memoryCost},t=${STRENGTH.timeCost},p=${STRENGTH.parallelism}$`;
const BCRYPT = /^\$2[aby]\$/;

/**
 * Two, so that the next is at work while the main thread takes the last one's word; of libuv's four threads at most three:
 * files and name look-ups use them too. A hundred in line are served within two seconds, within five where all are bcrypt's.
 */
const lane = createLane({
  atOnce: Math.min(3, Math.max(2, availableParallelism() - 1)),
  mostWaiting: 100,
  longestMs: 8_000,
  retryAfter: 5,
});

/** @throws Refusal BUSY. */
export const hashPassword = (password: string): Promise<string> => lane.run(() => argon2(password, STRENGTH));

/** @param hash argon2's or bcrypt's; of anything else no password is right. @throws Refusal BUSY. */
export async function isPasswordOf({ password, hash }: { password: string; hash: string }): Promise<boolean> {
  if (BCRYPT.test(hash)) return lane.run(() => verifyBcrypt(password, hash));
  if (hash.startsWith('$argon2')) return lane.run(() => verifyArgon2(hash, password));
  return false;
}

/** Whether a hash was made in another way than new ones are. */
export const isOldHash = (hash: string): boolean => !hash.startsWith(CURRENT);
