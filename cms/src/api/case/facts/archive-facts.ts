/** Whether a case's file is complete (R21a): one file per case, what must be in it by outcome (人民调解卷宗 practice). */
import { AGREEMENT_OUTCOMES, MATERIAL_KINDS, type MaterialKind, type Outcome } from '@tiaohe/config';
import { kindsOfMaterials } from './application-facts';
import type { Asking } from './asking';

const AGREEMENT_FILE: readonly MaterialKind[] = ['agreement'];
const NOTICE_FILE: readonly MaterialKind[] = ['notice'];

/** Kinds of material that must be in the file before it is archived. Records come from the product itself. */
function archiveChecklist(outcome: Outcome | null, form: 'written' | 'oral' | null): readonly MaterialKind[] {
  if (outcome && AGREEMENT_OUTCOMES.includes(outcome)) return form === 'oral' ? [] : AGREEMENT_FILE;
  return outcome === 'failure' || outcome === 'terminated' ? NOTICE_FILE : [];
}

export type ChecklistLine = {
  kind: MaterialKind;
  label: string;
  isPresent: boolean;
  exemption: string | null;
};

async function checkArchive({
  db,
  opened: { row },
}: Pick<Asking, 'db' | 'opened'>): Promise<ChecklistLine[]> {
  const given = await kindsOfMaterials(db, row.id);
  return archiveChecklist(row.outcome, row.agreement_form).map((kind) => ({
    kind,
    label: MATERIAL_KINDS[kind],
    isPresent: given.has(kind),
    exemption: row.archive_exemptions?.[kind] ?? null,
  }));
}

export const isArchiveComplete = async (asking: Asking): Promise<boolean> =>
  (await checkArchive(asking)).every(({ isPresent, exemption }) => isPresent || exemption !== null);

/** R22a: what is kept offline must be declared in full, or it can't be found again. */
export async function isOfflineMediaComplete({ db, opened }: Asking): Promise<boolean> {
  const incomplete = await db('materials')
    .where({ case_id: opened.row.id, is_offline: true })
    .whereNull('removed_at')
    .where((query) => query.whereNull('offline_address').orWhereNull('sha256').orWhereNull('size'))
    .first('id');
  return incomplete === undefined;
}
