/** Marks notices as read: one, or all. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import { onlyUnread, scopeNotices } from './scope-notices';

type MarkRead = { db: Knex; now: Date; actor: Actor; /** documentId; all when left out. */ id?: string };

/** Staff share rows, so each one's reading is added to the row rather than set. */
const change = (db: Knex, actor: Actor, now: Date) =>
  actor.kind === 'account'
    ? { read_at: now }
    : {
        deliveries: db.raw(
          `jsonb_set(coalesce(nullif(deliveries, 'null'), '{}'), '{readBy}',
             coalesce(deliveries -> 'readBy', '{}') || jsonb_build_object(?::text, ?::text))`,
          [String(actor.id), now.toISOString()],
        ),
      };

export async function markRead({ db, now, actor, id }: MarkRead): Promise<number> {
  const own = scopeNotices({ query: db('notices'), actor });
  if (id && !(await own.clone().where({ document_id: id }).first('id'))) refuse('NOT_FOUND');
  const unread = onlyUnread({ query: own, actor });
  if (id) unread.andWhere({ document_id: id });
  return (await unread.update(change(db, actor, now))) as unknown as number;
}
