/** What is wrong with a value, in a sentence that says what to do: zod's own words are for programmers. */
import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>;

const MISSING = '请填写这一项';
const UNFIT = '内容不对，请检查后重新填写';
const RELOAD = '这一项的内容不对，请刷新页面后重新填写';

const TYPES: Readonly<Record<string, string>> = {
  string: '这里请填文字',
  number: '这里请填数字',
  int: '这里请填整数',
  bigint: '这里请填整数',
  boolean: '这里请选“是”或“否”',
  date: '这里请填日期',
  array: '这里请选一项或几项',
  set: '这里请选一项或几项',
  file: '这里请选一个文件',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: '邮箱的格式不对，例如 name@example.cn',
  url: '网址的格式不对，要以 https:// 开头',
  date: '日期的格式不对，例如 2026-01-31',
  datetime: '时间的格式不对，请重新选择日期和时间',
  time: '时间的格式不对，例如 09:30',
  e164: '电话号码的格式不对，请检查',
};

type Sizes = { letters: string; items: string; number: string };
/** By what is counted: letters of a text, items of a list, or the number itself. */
const sizeOf = (origin: string, { letters, items, number }: Sizes): string =>
  origin === 'string' ? letters : ['array', 'set', 'map'].includes(origin) ? items : number;

function sayTooSmall({ origin, minimum, inclusive, exact }: Of<'too_small'>): string {
  const least = inclusive === false ? `大于 ${minimum}` : `不小于 ${minimum}`;
  if (origin === 'date') return '日期太早了，请选晚一点的';
  if (origin === 'file') return '文件是空的，请换一个';
  if (Number(minimum) === 1 && !exact && origin !== 'number')
    return sizeOf(origin, { letters: MISSING, items: '请至少选一项', number: MISSING });
  return sizeOf(origin, {
    letters: exact ? `请填 ${minimum} 个字` : `请至少填 ${minimum} 个字`,
    items: exact ? `请选 ${minimum} 项` : `请至少选 ${minimum} 项`,
    number: `请填${least} 的数`,
  });
}

function sayTooBig({ origin, maximum, inclusive, exact }: Of<'too_big'>): string {
  const most = inclusive === false ? `小于 ${maximum}` : `不大于 ${maximum}`;
  if (origin === 'date') return '日期太晚了，请选早一点的';
  if (origin === 'file') return '文件太大了，请换一个小一点的';
  return sizeOf(origin, {
    letters: exact ? `请填 ${maximum} 个字` : `最多填 ${maximum} 个字，请删减`,
    items: exact ? `请选 ${maximum} 项` : `最多选 ${maximum} 项，请去掉一些`,
    number: `请填${most} 的数`,
  });
}

/** Every kind of fault that zod knows. */
const SENTENCES: { [C in Issue['code']]: (issue: Of<C>) => string } = {
  invalid_type: ({ expected, input }) => (input == null ? MISSING : (TYPES[expected] ?? RELOAD)),
  too_small: sayTooSmall,
  too_big: sayTooBig,
  invalid_format: ({ format, input }) =>
    input === '' ? MISSING : (FORMATS[format] ?? '格式不对，请检查后重新填写'),
  not_multiple_of: ({ divisor }) => (divisor === 1 ? '这里请填整数' : `请填 ${divisor} 的倍数`),
  unrecognized_keys: ({ keys }) => `有不认识的内容（${keys.join('、')}），请刷新页面后重试`,
  invalid_union: ({ input }) => (input == null ? MISSING : UNFIT),
  invalid_key: () => RELOAD,
  invalid_element: () => RELOAD,
  invalid_value: ({ input }) => (input == null || input === '' ? '请选择一项' : '请从列出的选项里选一项'),
  custom: () => UNFIT,
};

/** For `z.config({ localeError })`: the last to be asked, after a schema's own sentence. */
export const sayIssue = (issue: Issue): string => (SENTENCES[issue.code] as (issue: Issue) => string)(issue);
