/** Whether an application is complete by its template, and answers what the reviewer asked for. */
import { type FormField, type FormSection, isEmpty, isVisible, ownValue } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';
import { fact } from './fact';

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
const isShown = (row: CaseRow, { visibleWhen }: FormField): boolean =>
  !visibleWhen || isVisible({ visibleWhen }, { [visibleWhen.field]: valueOf(row, visibleWhen.field) });

/** Keys of the template's required fields that are still empty. */
export const emptyFields = (row: CaseRow, sections: readonly FormSection[]): string[] =>
  sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.required && isShown(row, field) && isEmpty(valueOf(row, field.key)))
    .map(({ key }) => key);

export const isTemplateSatisfied = fact(
  ['template', 'materialKinds'],
  ({ template, materialKinds }, { opened: { row } }) => {
    if (!row.category || !row.description) return false;
    if (!template) return true;
    return (
      emptyFields(row, template.sections).length === 0 &&
      (template.required_materials ?? []).every(
        ({ kind, required }) => !required || materialKinds.includes(kind),
      )
    );
  },
);

/** A returned application must differ from what was returned: edited since, or a file added. */
export const isAnswered = fact(
  ['lastReturn'],
  ({ lastReturn }, { opened: { row } }) =>
    row.state !== 'returned' || !lastReturn || row.revision > lastReturn.revision || lastReturn.hasFileSince,
);

/**
 * Whether whoever applies agrees to the privacy notice now: agreeing after the draft was begun counts, and so does taking
 * it back. What came by another road (the counter, another platform) bears its consent itself.
 */
export const hasConsent = fact(['doesAccountConsent'], ({ doesAccountConsent }, { opened: { row } }) =>
  row.created_by_account_id === null ? row.consent_at !== null : doesAccountConsent === true,
);
