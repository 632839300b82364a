/** An application's input as columns: its own, and the template's fields as one json. */
import type { FormSection } from '@tiaohe/config';
import type { Knex } from 'knex';
import { asJson } from '../../../platform/db/insert-row';
import { refuseField } from '../../../platform/http/refusal';
import { COLUMN_KEYS, type CaseInput } from './case-input';

export type TemplateRow = {
  id: number;
  document_id: string;
  version: number;
  name: string;
  sections: FormSection[];
  roles: string[] | null;
  categories: string[] | null;
};

/** The template for a role and category: the most particular one that is enabled. */
export async function templateFor({
  db,
  role,
  category,
}: {
  db: Knex;
  role: string;
  category: string | null;
}): Promise<TemplateRow | null> {
  const rows = await db<TemplateRow>('application_templates')
    .where({ enabled: true } as object)
    .orderBy('version', 'desc');
  const parent = category
    ? await db('dispute_categories')
        .where({ code: category })
        .first<{ parent_code: string | null } | undefined>('parent_code')
    : undefined;
  const words = [category, parent?.parent_code].filter((word): word is string => Boolean(word));
  const fits = (list: string[] | null, accepts: (word: string) => boolean) =>
    !list || list.length === 0 || list.some(accepts);
  const candidates = rows.filter(
    ({ roles, categories }) =>
      fits(roles, (word) => word === role) && fits(categories, (word) => words.includes(word)),
  );
  const weight = ({ roles, categories }: TemplateRow) =>
    (categories?.length ? 2 : 0) + (roles?.length ? 1 : 0);
  return candidates.sort((one, other) => weight(other) - weight(one))[0] ?? null;
}

export async function checkCategory(db: Knex, code: string | undefined): Promise<void> {
  if (!code) return;
  const row = await db('dispute_categories').where({ code, enabled: true }).first('id');
  if (!row) refuseField('category', '没有这个纠纷类别，请重新选择');
}

/**
 * @returns columns to write, and the keys that neither the case nor its template knows: they are not stored, and the
 * answer says so.
 */
export function caseColumns({
  input,
  template,
  before,
}: {
  input: CaseInput;
  template: TemplateRow | null;
  before: Record<string, unknown>;
}): { columns: Record<string, unknown>; ignored: string[] } {
  const known = new Set((template?.sections ?? []).flatMap(({ fields }) => fields.map(({ key }) => key)));
  const extra = Object.entries(input).filter(([key]) => !COLUMN_KEYS.has(key));
  const own = extra.filter(([key]) => known.has(key));
  const columns: Record<string, unknown> = {};
  const put = (column: string, value: unknown) => value !== undefined && (columns[column] = value);
  put('category', input.category);
  put('title', input.title);
  put('description', input.description);
  put('claims', input.claims);
  put('amount', input.amount);
  put('occurred_at', input.occurredAt);
  put('place', input.place);
  put('people_count', input.peopleCount);
  if (own.length > 0) columns.fields = asJson({ ...before, ...Object.fromEntries(own) });
  return { columns, ignored: extra.filter(([key]) => !known.has(key)).map(([key]) => key) };
}
