/** Both values of what two people changed at once, in plain sentences. */
import type { FieldConflict, RecordChanged } from '@tiaohe/config';
import type { FormField } from './fields';

/** An enterprise is a part of its account's record, and stands there under its own name. */
export const fieldOf = ({ field }: FieldConflict): string => field.replace(/^enterprise\./, '');

function sayValue(field: FormField | undefined, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return field?.options?.find((option) => option.value === text)?.label ?? (text || '没有填');
}

export function sayConflict({ conflicts }: RecordChanged, fields: readonly FormField[]): string {
  const lines = conflicts.map((conflict) => {
    const field = fields.find(({ key }) => key === fieldOf(conflict));
    const by = conflict.by ? `（${conflict.by}改的）` : '';
    const [yours, current] = [sayValue(field, conflict.yours), sayValue(field, conflict.current)];
    return `${field?.label ?? '这一项'}：您填的是“${yours}”，现在是“${current}”${by}。`;
  });
  return lines.join('\n');
}
