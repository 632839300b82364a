/** How many notices wait to be read. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { onlyUnread, scopeNotices } from './scope-notices';

export async function countUnread({ db, actor }: { db: Knex; actor: Actor }): Promise<number> {
  const query = onlyUnread({ query: scopeNotices({ query: db('notices'), actor }), actor });
  const row = (await query.count('* as count').first()) as { count: string } | undefined;
  return Number(row?.count ?? 0);
}
