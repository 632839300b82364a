/** Voids the documents of a closing that did not come about. They stay in the file, marked. */
import type { Knex } from 'knex';

export async function voidDocumentsOf({ db, now, caseId }: { db: Knex; now: Date; caseId: number }): Promise<void> {
  await db('case_documents')
    .where({ case_id: caseId })
    .whereNot({ state: 'void' })
    .whereNotIn('kind', ['rights-notice', 'refusal-notice'])
    .update({ state: 'void', voided_at: now, updated_at: now });
}
