/** What is wrong in a form, field by field, in words that say what to do. The server decides again. */
import type { FieldError } from '../errors';
import { isResidentId, normaliseIdNumber } from '../formats/id-number';
import { isMobile, normalisePhone } from '../formats/phone';
import { FIELD_RULES } from './field-rules';
import { isEmpty, type FieldType, type FieldValue, type FormField, type FormValues } from './form-field';
import { isMoment, isNumber, isYuan, plainNumber } from './typed-values';
import { visibleFields } from './visible-fields';

const CHOSEN: ReadonlySet<FieldType> = new Set([
  'select',
  'multiselect',
  'radio',
  'date',
  'time',
  'datetime',
]);

/** Per kind, what a typed answer must look like. A kind that is not here takes any text. */
const SHAPES: Partial<Record<FieldType, { isGood(text: string): boolean; says: string }>> = {
  money: { isGood: isYuan, says: '请填写金额，最多两位小数，例如 1200.50' },
  number: { isGood: isNumber, says: '请填写数字' },
  phone: { isGood: (text) => isMobile(normalisePhone(text)), says: '手机号应是 1 开头的 11 位数字' },
  'id-number': {
    isGood: (text) => isResidentId(normaliseIdNumber(text)),
    says: '身份证号不对，请对照证件检查',
  },
  datetime: { isGood: isMoment, says: '请把日期和时间都选好' },
};
const COUNTED: ReadonlySet<FieldType> = new Set(['number', 'money']);

function limitFlaw({ type, min, max, minLength, maxLength }: FormField, text: string): string | null {
  const length = Array.from(text).length;
  if (maxLength && length > maxLength) return `最多 ${maxLength} 个字`;
  if (minLength && length < minLength) return `至少写 ${minLength} 个字`;
  if (!COUNTED.has(type)) return null;
  const number = Number(plainNumber(text));
  if (min !== undefined && number < min) return `不能小于 ${min}`;
  return max !== undefined && number > max ? `不能大于 ${max}` : null;
}

function flaw(field: FormField, value: FieldValue): string | null {
  if (isEmpty(value)) {
    if (!field.required) return null;
    return CHOSEN.has(field.type) ? `请选择${field.label}` : `请填写${field.label}`;
  }
  if (field.type === 'switch') return field.required && value !== true ? `请确认${field.label}` : null;
  if (typeof value !== 'string') return null;

  const text = value.trim();
  const shape = SHAPES[field.type];
  if (shape && !shape.isGood(text)) return shape.says;
  const rule = field.rule && FIELD_RULES[field.rule];
  return limitFlaw(field, text) ?? (rule && !rule.isGood(text) ? rule.says : null);
}

/** @returns one error per field that shows and is not right; an empty list means that the form may be sent. */
export const checkForm = (fields: readonly FormField[], values: FormValues): FieldError[] =>
  visibleFields(fields, values).flatMap((field) => {
    const message = flaw(field, values[field.key] ?? '');
    return message ? [{ field: field.key, message }] : [];
  });

/** The message that belongs to a field, or nothing. */
export const errorOf = (errors: readonly FieldError[], key: string): string =>
  errors.find(({ field }) => field === key || field === `fields.${key}`)?.message ?? '';
