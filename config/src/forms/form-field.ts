/**
 * A form as data: the panel, the mini-program and the server read the same rows. Application templates keep such rows in the
 * database, so the words of this type are stored words: a new one is optional, an old one is never renamed (ADR 0030).
 */
import type { RuleName } from './field-rules';

/** Each kind of answer, in the words a designer of forms chooses from. */
export const FIELD_TYPES = {
  text: '单行文字',
  textarea: '多行文字',
  number: '数字',
  money: '金额（元）',
  date: '日期',
  time: '时间',
  datetime: '日期和时间',
  select: '下拉单选',
  multiselect: '多选',
  radio: '单选',
  switch: '是否',
  phone: '手机号',
  'id-number': '身份证号',
  address: '地址',
  words: '多个词（用顿号隔开）',
} as const;
export type FieldType = keyof typeof FIELD_TYPES;

/** `depth`: how far down a tree it stands. */
export type FieldOption = { value: string; label: string; depth?: number };
type Answer = string | boolean | number;
/** Shown only while another field has this answer, or one of these. */
export type VisibleWhen = { field: string; is: Answer | readonly Answer[] };

export type FormField = {
  /** The server's name of it; `account.phone` is an answer inside `account`. */
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  options?: readonly FieldOption[];
  /** Below the label, always there. */
  help?: string;
  /** Inside the empty input. */
  placeholder?: string;
  /** In characters as people count them. */
  maxLength?: number;
  minLength?: number;
  /** For numbers as they are, for money in yuan. */
  min?: number;
  max?: number;
  /** What a line of text must be. */
  rule?: RuleName;
  visibleWhen?: VisibleWhen;
  /** How much of a row it takes where there is room. */
  width?: 'half' | 'third' | 'full';
  /** How many lines a box of text begins with. */
  rows?: number;
};
/** A row with what most rows have: a line of text that may stay empty. */
export const formField = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label,
  type: 'text',
  required: false,
  ...more,
});

export type FormSection<Field extends FormField = FormField> = {
  key: string;
  title: string;
  help?: string;
  fields: readonly Field[];
};

/** What an input holds: a moment is `2026-11-28 09:30`, money is yuan as typed, words are one line. */
export type FieldValue = string | boolean | string[];
export type FormValues = Record<string, FieldValue>;

export const emptyValue = ({ type }: Pick<FormField, 'type'>): FieldValue => {
  if (type === 'switch') return false;
  return type === 'multiselect' ? [] : '';
};
export const emptyForm = (fields: readonly FormField[]): FormValues =>
  Object.fromEntries(fields.map((field) => [field.key, emptyValue(field)]));

/** Whether nothing was answered: `false` and `0` are answers. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
