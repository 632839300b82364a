/** Whether a case's file is complete (R21a): one file per case, what must be in it by outcome (人民调解卷宗 practice). */
import { AGREEMENT_OUTCOMES, MATERIAL_KINDS, type MaterialKind, type Outcome } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';
import { fact } from './fact';

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

const checkArchive = (
  row: Pick<CaseRow, 'outcome' | 'agreement_form' | 'archive_exemptions'>,
  materialKinds: readonly string[],
): ChecklistLine[] =>
  archiveChecklist(row.outcome, row.agreement_form).map((kind) => ({
    kind,
    label: MATERIAL_KINDS[kind],
    isPresent: materialKinds.includes(kind),
    exemption: row.archive_exemptions?.[kind] ?? null,
  }));

export const isArchiveComplete = fact(['materialKinds'], ({ materialKinds }, { opened }) =>
  checkArchive(opened.row, materialKinds).every(
    ({ isPresent, exemption }) => isPresent || exemption !== null,
  ),
);

/** R22a: what is kept offline must be declared in full, or it can't be found again. */
export const isOfflineMediaComplete = fact(['hasVagueMedia'], ({ hasVagueMedia }) => !hasVagueMedia);
