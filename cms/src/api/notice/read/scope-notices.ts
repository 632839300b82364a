/** Which notices are one's own: those of the account, or those of the work that a staff member may do. */
import type { Knex } from 'knex';
import { caseRows } from '../../../access/row-scope';
import type { Actor } from '../../../platform/actor';
import { readJson } from '../../../platform/db/read-json';
import type { NoticeRow } from '../../../platform/rows/notice';

export function scopeNotices({
  query,
  actor,
}: {
  query: Knex.QueryBuilder;
  actor: Actor;
}): Knex.QueryBuilder {
  if (actor.kind === 'account') return query.where('notices.account_id', actor.id);
  if (actor.kind !== 'staff') return query.whereRaw('false');
  const { narrowed } = actor;
  const wide = [...actor.permissions].filter((permission) => !narrowed.has(permission));
  return query
    .whereNull('notices.account_id')
    .andWhere((work) => {
      void work.whereIn('notices.staff_permission', wide);
      // About themselves rather than about work: no permission is asked.
      void work.orWhere(
        (mine) => void mine.whereNull('notices.staff_permission').where({ 'notices.staff': actor.id }),
      );
      for (const permission of narrowed.keys())
        void work.orWhere((some) => {
          void some.where('notices.staff_permission', permission);
          void some.whereRaw(
            `exists (select 1 from cases c where c.id = notices.case_id and ${caseRows(actor, permission)})`,
          );
        });
    })
    .andWhere((own) => void own.whereNull('notices.staff').orWhere('notices.staff', actor.id));
}

export function onlyUnread({ query, actor }: { query: Knex.QueryBuilder; actor: Actor }): Knex.QueryBuilder {
  if (actor.kind === 'account') return query.whereNull('notices.read_at');
  return query.whereRaw(`notices.deliveries #>> array['readBy', ?::text] is null`, [String(actor.id)]);
}

export function readAtOf({ row, actor }: { row: NoticeRow; actor: Actor }): Date | null {
  if (actor.kind === 'account') return row.read_at ? new Date(row.read_at) : null;
  const { readBy } = readJson<{ readBy?: Record<string, string> }>(row.deliveries, {});
  const at = readBy?.[String(actor.id)];
  return at ? new Date(at) : null;
}
