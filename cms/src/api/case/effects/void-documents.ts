/** Voids the documents of a closing that did not come about. They stay in the file, marked, and no longer count as its agreement. */
import type { Knex } from 'knex';

type Voided = { material_id: number | null };

export async function voidDocumentsOf({
  db,
  now,
  caseId,
}: {
  db: Knex;
  now: Date;
  caseId: number;
}): Promise<void> {
  const rows = (await db('case_documents')
    .where({ case_id: caseId })
    .whereNot({ state: 'void' })
    .whereNotIn('kind', ['rights-notice', 'refusal-notice'])
    .update({ state: 'void', voided_at: now, updated_at: now })
    .returning('material_id')) as Voided[];
  await markVoid({ db, now, caseId, materialIds: rows.map(({ material_id }) => material_id) });
}

/** Signed paper of a void agreement is void with it. */
async function markVoid({
  db,
  now,
  caseId,
  materialIds,
}: {
  db: Knex;
  now: Date;
  caseId: number;
  materialIds: readonly (number | null)[];
}): Promise<void> {
  if (materialIds.length === 0) return;
  const generated = materialIds.filter((id): id is number => id !== null);
  await db('materials')
    .where({ case_id: caseId })
    .where((which) => which.whereIn('id', generated).orWhere({ kind: 'signed-original' }))
    .whereNull('removed_at')
    .update({ kind: 'other', note: '已作废，仅供备查', updated_at: now });
}
