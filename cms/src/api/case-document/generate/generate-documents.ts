/** Keeps the promise of a closing, refusal or termination: its documents. Safe to run again at any point. */
import type { CaseState } from '@tiaohe/config';
import type { Knex } from 'knex';
import { SYSTEM } from '../../../platform/actor';
import type { JobHandler } from '../../../platform/outbox/handler';
import type { Platform } from '../../../platform/platform';
import type { CaseRow } from '../../../platform/rows/case';
import { neededDocuments, type Purpose } from '../../case/facts/needed-documents';
import { enabledTemplates } from '../../document-template/enabled-templates';
import { addTimeline } from '../../timeline-entry/add-timeline';
import { chooseTemplates } from './choose-templates';
import { collectData } from './collect-data';
import { storeDocument } from './store-document';

const STATES: Record<Purpose, readonly CaseState[]> = {
  closing: ['closing'],
  refusal: ['not-accepted'],
  termination: ['closed', 'archive-first-review', 'archive-final-review', 'archive-returned'],
};

/** A category's templates serve its children too. */
export async function categoriesOf(db: Knex, code: string | null): Promise<string[]> {
  const row = await db('dispute_categories')
    .where({ code })
    .first<{ parent_code: string | null } | undefined>('parent_code');
  return [code, row?.parent_code].filter((word): word is string => Boolean(word));
}

/** A closing that was given back and asked for again has another revision; only the latest counts. */
async function isOvertaken(
  db: Knex,
  { caseId, revision }: { caseId: number; revision: number },
): Promise<boolean> {
  const row = await db('case_documents')
    .where({ case_id: caseId })
    .whereNot({ state: 'void' })
    .whereRaw(
      "split_part(generation_key, ':', 2) ~ '^[0-9]+$' and split_part(generation_key, ':', 2)::int > ?",
      [revision],
    )
    .first('id');
  return row !== undefined;
}

async function reportLacking({
  platform,
  row,
  lacking,
}: {
  platform: Platform;
  row: CaseRow;
  lacking: string[];
}): Promise<void> {
  const now = platform.clock.now();
  const text = `没有可用的文书模板：${lacking.join('、')}，请管理员添加模板`;
  await addTimeline({
    db: platform.db,
    now,
    actor: SYSTEM,
    line: { caseId: row.id, revision: row.revision, action: 'documents-lacking', text, visibility: 'staff' },
  });
}

export const generateDocumentsHandler: JobHandler<'documents.generate'> = async ({
  platform,
  vendors,
  payload,
  attempt,
}) => {
  const { db } = platform;
  const { caseId, revision, purpose } = payload;
  const row = await db<CaseRow>('cases').where({ id: caseId }).first();
  if (!row) return { dead: true, reason: 'the case is gone' };
  if (!STATES[purpose].includes(row.state) || (await isOvertaken(db, { caseId, revision })))
    return { done: true };

  const outcome = purpose === 'termination' ? 'terminated' : row.outcome;
  const needed = neededDocuments({ purpose, outcome, form: row.agreement_form });
  const categories = await categoriesOf(db, row.category);
  const { chosen, lacking } = chooseTemplates({
    needed,
    candidates: await enabledTemplates(db),
    categories,
    outcome: purpose === 'refusal' ? null : outcome,
  });
  if (chosen.length > 0) {
    const data = await collectData({ platform, row });
    for (const { kind, signed, template } of chosen) {
      const key = `${caseId}:${revision}:${kind}:${template.document_id}`;
      await storeDocument({ platform, vault: vendors.vault, row, kind, signed, template, data, key });
    }
  }
  if (lacking.length === 0) return { done: true };
  if (attempt === 1) await reportLacking({ platform, row, lacking });
  return { done: false, retryAfterMs: 10 * 60_000, reason: `no template for ${lacking.join(', ')}` };
};
