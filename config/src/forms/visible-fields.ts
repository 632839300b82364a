/** Which fields of a form show, by what has been answered. */
import type { FormField } from './form-field';

type Answers = Readonly<Record<string, unknown>>;

/** Answers are compared as text: a form holds "3" where a template says 3. One of several chosen is enough. */
export function isVisible({ visibleWhen }: Pick<FormField, 'visibleWhen'>, answers: Answers): boolean {
  if (!visibleWhen) return true;
  const held = answers[visibleWhen.field] ?? '';
  const given = (Array.isArray(held) ? held : [held]).map(String);
  return [visibleWhen.is].flat().some((answer) => given.includes(String(answer)));
}

export const visibleFields = <Field extends FormField>(fields: readonly Field[], answers: Answers): Field[] =>
  fields.filter((field) => isVisible(field, answers));
