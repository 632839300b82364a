/** Whether an application is complete by its template, and answers what the reviewer asked for. */
import { isEmpty, isVisible, ownValue, type TemplateField, type TemplateSection } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { CaseRow } from '../../../platform/rows/case';
import { consentOf } from '../write/applicant-of';
import type { Asking } from './asking';

type TemplateRow = {
  sections: TemplateSection[];
  required_materials: { kind: string; required: boolean }[] | null;
};

/** Fields that are columns of the case; the rest live in `fields`. */
const COLUMNS: Record<string, (row: CaseRow) => unknown> = {
  category: (row) => row.category,
  title: (row) => row.title,
  description: (row) => row.description,
  claims: (row) => row.claims,
  amount: (row) => row.amount,
  occurredAt: (row) => row.occurred_at,
  place: (row) => row.place,
};

const valueOf = (row: CaseRow, key: string): unknown =>
  (ownValue(COLUMNS, key) ?? (() => ownValue(row.fields ?? {}, key)))(row);
const isShown = (row: CaseRow, { visibleWhen }: TemplateField): boolean =>
  !visibleWhen || isVisible({ visibleWhen }, { [visibleWhen.field]: valueOf(row, visibleWhen.field) });

/** Keys of the template's required fields that are still empty. */
export const emptyFields = (row: CaseRow, sections: readonly TemplateSection[]): string[] =>
  sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.required && isShown(row, field) && isEmpty(valueOf(row, field.key)))
    .map(({ key }) => key);

export async function isTemplateSatisfied({ db, opened: { row } }: Asking): Promise<boolean> {
  if (!row.category || !row.description) return false;
  if (!row.template_id) return true;
  const template = await db<TemplateRow>('application_templates')
    .where({ id: row.template_id } as object)
    .first();
  if (!template) return true;
  if (emptyFields(row, template.sections).length > 0) return false;
  const required = (template.required_materials ?? [])
    .filter((material) => material.required)
    .map(({ kind }) => kind);
  if (required.length === 0) return true;
  const given = await kindsOfMaterials(db, row.id);
  return required.every((kind) => given.has(kind));
}

export async function kindsOfMaterials(db: Knex, caseId: number): Promise<Set<string>> {
  const rows = await db('materials')
    .where({ case_id: caseId })
    .whereNull('removed_at')
    .whereNull('replaced_by_id')
    .distinct('kind');
  return new Set(rows.map((row: { kind: string }) => row.kind));
}

/** A returned application must differ from what was returned: edited since, or a file added. */
export async function isAnswered({ db, opened: { row } }: Asking): Promise<boolean> {
  if (row.state !== 'returned') return true;
  const last = await db('timeline_entries')
    .where({ case_id: row.id, action: 'return' })
    .orderBy('id', 'desc')
    .first<{ revision: number; at: Date } | undefined>('revision', 'at');
  if (!last || row.revision > last.revision) return true;
  return (
    (await db('materials').where({ case_id: row.id }).where('uploaded_at', '>', last.at).first('id')) !==
    undefined
  );
}

/**
 * Whether whoever applies agrees to the privacy notice now: agreeing after the draft was begun counts, and so does taking
 * it back. What came by another road (the counter, another platform) bears its consent itself.
 */
export async function hasConsent({ db, opened: { row } }: Asking): Promise<boolean> {
  if (row.created_by_account_id === null) return row.consent_at !== null;
  return (await consentOf(db, row.created_by_account_id)).consent_at !== null;
}
