/** The application read back in words, so that one can check it before it is locked. */
import {
  type FieldValue,
  type FormField,
  type FormSection,
  type FormValues,
  isEmpty,
  visibleFields,
} from '@tiaohe/config';

export type SummaryLine = { key: string; label: string; text: string; isMissing: boolean };

function inWords(field: FormField, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const labelOf = (code: string) => field.options?.find((option) => option.value === code)?.label ?? code;
  if (Array.isArray(value)) return value.map(labelOf).join('、');
  if (field.options) return labelOf(value);
  return field.type === 'money' ? `${value} 元` : value;
}

export const summarise = (section: FormSection, values: FormValues): SummaryLine[] =>
  visibleFields(section.fields, values).map((field) => {
    const value = values[field.key] ?? '';
    const missing = isEmpty(value);
    return {
      key: field.key,
      label: field.label,
      text: missing ? '未填写' : inWords(field, value),
      isMissing: missing && field.required,
    };
  });
