/** Whether a password is one of the last five of its owner. */
import type { Knex } from 'knex';

export async function wasUsedLately({
  db,
  owner,
  id,
  isSame,
}: {
  db: Knex;
  owner: 'account' | 'staff';
  /** up_users.id or admin_users.id */
  id: number;
  isSame(hash: string): Promise<boolean>;
}): Promise<boolean> {
  const hashes: string[] = await db('password_records').where({ owner, owner_id: id }).pluck('hash');
  // One after the other: each comparison is slow on purpose, and five at once would hold up everybody.
  for (const hash of hashes) if (await isSame(hash)) return true;
  return false;
}
