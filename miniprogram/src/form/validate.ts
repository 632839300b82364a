/** What is wrong in a form, field by field, in words that say what to do. The server decides again. */
import { isMobile, isResidentId, normaliseIdNumber, normalisePhone, type FieldError } from '@tiaohe/config';
import { isEmpty, visibleFields, type FieldValue, type FormField, type FormValues } from './fields';
import { isMoment, isNumber, isYuan } from './values';

const CHOSEN = new Set(['select', 'multiselect', 'radio', 'date', 'datetime']);

function flaw(field: FormField, value: FieldValue): string | null {
  if (isEmpty(value)) {
    if (!field.required) return null;
    return CHOSEN.has(field.type) ? `请选择${field.label}` : `请填写${field.label}`;
  }
  if (field.type === 'switch') return field.required && value !== true ? `请确认${field.label}` : null;
  if (typeof value !== 'string') return null;

  const text = value.trim();
  if (field.type === 'money' && !isYuan(text)) return '请填写金额，最多两位小数，例如 1200.50';
  if (field.type === 'number' && !isNumber(text)) return '请填写数字';
  if (field.type === 'phone' && !isMobile(normalisePhone(text))) return '手机号应是 1 开头的 11 位数字';
  if (field.type === 'id-number' && !isResidentId(normaliseIdNumber(text)))
    return '身份证号不对，请对照证件检查';
  if (field.type === 'datetime' && !isMoment(text)) return '请把日期和时间都选好';
  if (field.maxLength && Array.from(text).length > field.maxLength) return `最多 ${field.maxLength} 个字`;
  return null;
}

export const validate = (fields: readonly FormField[], values: FormValues): FieldError[] =>
  visibleFields(fields, values).flatMap((field) => {
    const message = flaw(field, values[field.key] ?? '');
    return message ? [{ field: field.key, message }] : [];
  });

/** The message that belongs to a field, or nothing. */
export const errorOf = (errors: readonly FieldError[], key: string): string =>
  errors.find(({ field }) => field === key || field === `fields.${key}`)?.message ?? '';
