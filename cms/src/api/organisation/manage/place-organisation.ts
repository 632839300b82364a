/** Where an organisation stands: under which other, at which level. */
import type { Knex } from 'knex';
import { refuseField } from '../../../platform/http/refusal';
import { organisationBy } from '../../../platform/rows/find-organisation';

/** An organisation may not come to stand under itself, however many levels down. */
export async function placeOf(
  trx: Knex.Transaction,
  parent: string | null,
  self: number | null,
): Promise<{ parent_id: number | null; level: number }> {
  if (parent === null) return { parent_id: null, level: 1 };
  const above = (await organisationBy(trx, parent)) ?? refuseField('parent', '没有这个上级机构');
  for (let next: number | null = above.id; next !== null;) {
    if (next === self) refuseField('parent', '上级机构不能是自己或自己的下级');
    const row: { parent_id: number | null } | undefined = await trx('organisations')
      .where({ id: next })
      .first('parent_id');
    next = row?.parent_id ?? null;
  }
  return { parent_id: above.id, level: (above.level ?? 1) + 1 };
}

/** Whoever stands below moves up or down with it. */
export async function moveBranch(trx: Knex.Transaction, id: number, by: number): Promise<void> {
  if (by === 0) return;
  await trx.raw(
    `with recursive branch as (
       select id from organisations where parent_id = ?
       union select o.id from organisations o join branch b on o.parent_id = b.id)
     update organisations set level = level + ? where id in (select id from branch)`,
    [id, by],
  );
}

/** Two moves at once could each put the other's organisation below its own: the tree is changed by one at a time. */
export const lockTree = (trx: Knex.Transaction) =>
  trx.raw(`select pg_advisory_xact_lock(hashtextextended('organisations', 0))`);
