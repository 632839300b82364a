/** A field of a form: the template's own kind, with a little more freedom in when it shows. */
import type { TemplateField } from '@tiaohe/config';

export type FieldValue = string | boolean | string[];
export type FormValues = Record<string, FieldValue>;
type Answer = string | boolean | number;
export type FormField = Omit<TemplateField, 'visibleWhen'> & {
  visibleWhen?: { field: string; is: Answer | readonly Answer[] };
};

export const emptyValue = ({ type }: FormField): FieldValue => {
  if (type === 'switch') return false;
  return type === 'multiselect' ? [] : '';
};

export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Answers are compared as text: a form holds "3" where a template says 3. */
export function isVisible({ visibleWhen }: FormField, values: FormValues): boolean {
  if (!visibleWhen) return true;
  const wanted = Array.isArray(visibleWhen.is)
    ? (visibleWhen.is as readonly Answer[])
    : [visibleWhen.is as Answer];
  const held = values[visibleWhen.field] ?? '';
  const answers = Array.isArray(held) ? held : [String(held)];
  return wanted.some((answer) => answers.includes(String(answer)));
}

export const visibleFields = (fields: readonly FormField[], values: FormValues): FormField[] =>
  fields.filter((field) => isVisible(field, values));
