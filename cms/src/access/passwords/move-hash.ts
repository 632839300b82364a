/**
 * Hashes a password anew whose hash was made in an older way, while its owner has just typed it. It stays the same password:
 * neither its age nor the last five change (060-passwords).
 */
import { hashPassword, isOldHash } from '../../platform/crypto/password-hash';
import { Refusal } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';

type Move = {
  platform: Pick<Platform, 'transaction'>;
  table: 'up_users' | 'admin_users';
  /** up_users.id or admin_users.id */
  id: number;
  password: string;
  hash: string;
};

/** Never in the way of a sign-in: in a full house it waits for the next time. */
export async function moveHash({ platform, table, id, password, hash }: Move): Promise<void> {
  if (!isOldHash(hash)) return;
  try {
    const fresh = await hashPassword(password);
    await platform.transaction(async (trx) => {
      await trx.raw("set local tiaohe.moves_hash = 'on'");
      // Only while it is still that hash: a password that was changed meanwhile stays changed.
      await trx(table).where({ id, password: hash }).update({ password: fresh });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
