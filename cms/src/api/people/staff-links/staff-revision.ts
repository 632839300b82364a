/** A colleague's revision: the panel user's own and that of where they work, which one page shows. */
import type { Knex } from 'knex';

export async function staffRevision(db: Knex, staffId: number): Promise<number> {
  const row = await db('admin_users as a')
    .leftJoin('staff_links as k', 'k.staff', 'a.id')
    .where({ 'a.id': staffId })
    .first<{ own: number | null; link: number | null } | undefined>(
      'a.revision as own',
      'k.revision as link',
    );
  return (row?.own ?? 1) + (row?.link ?? 0);
}
