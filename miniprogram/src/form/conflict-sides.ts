/** Both values of what was changed at two places at once, as a person reads them. */
import { sayAnswer, type FieldConflict, type FormField, type RecordChanged } from '@tiaohe/config';

export type ConflictSide = {
  key: string;
  label: string;
  yours: string;
  current: string;
  /** Who wrote what is stored now. */
  whose: string;
};
export type Choice = 'mine' | 'theirs';
export type Choices = Readonly<Record<string, Choice>>;

/** An enterprise is a part of its account's record, and stands there under its own name. */
const keyOf = ({ field }: FieldConflict): string => field.replace(/^enterprise\./, '');

const sayValue = (field: FormField | undefined, value: unknown): string =>
  sayAnswer(field ?? { type: 'text' }, value) ?? '没有填';
function sayWhose({ by, isOwn }: FieldConflict): string {
  if (isOwn) return '您在另一台设备改的';
  return by ? `${by}改的` : '现在的内容';
}

export const conflictSides = ({ conflicts }: RecordChanged, fields: readonly FormField[]): ConflictSide[] =>
  conflicts.map((conflict) => {
    const key = keyOf(conflict);
    const field = fields.find((one) => one.key === key);
    return {
      key,
      label: field?.label ?? '这一项',
      yours: sayValue(field, conflict.yours),
      current: sayValue(field, conflict.current),
      whose: sayWhose(conflict),
    };
  });
