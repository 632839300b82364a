/** Hashes and compares passwords of accounts and staff; one that does not exist takes as long as one that is wrong. */
import { randomUUID } from 'node:crypto';
import { hashPassword as hash, isPasswordOf } from '../../platform/crypto/password-hash';
import type { Attempt } from '../attempts/begin-attempt';

let decoy: Promise<string> | undefined;

/** @throws Refusal BUSY when too many passwords are being worked out. */
export const hashPassword = ({ password }: { password: string }): Promise<string> => hash(password);

/**
 * An account that does not exist, or has no password, takes as long to refuse as a wrong password.
 * @throws Refusal BUSY when too many passwords are being worked out.
 */
export async function comparePassword({
  password,
  hash: stored,
}: {
  password: string;
  hash: string | null | undefined;
}): Promise<boolean> {
  decoy ??= hash(randomUUID()).catch((error: unknown) => {
    // Made when the house was full: the next one tries again.
    decoy = undefined;
    throw error;
  });
  const isSame = await isPasswordOf({ password, hash: stored ?? (await decoy) });
  return isSame && Boolean(stored);
}

/** The same as a counted try, which in a full house was none. @throws Refusal BUSY. */
export const tryPassword = ({
  attempt,
  ...asked
}: {
  attempt: Attempt;
  password: string;
  hash: string | null | undefined;
}): Promise<boolean> =>
  comparePassword(asked).catch(async (error: unknown) => {
    await attempt.withdrawn();
    throw error;
  });
