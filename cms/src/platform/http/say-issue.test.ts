import { z } from 'zod';
import { sayIssue } from './say-issue';

z.config({ localeError: sayIssue });
afterAll(() => {
  z.config({ localeError: undefined });
});

const say = (schema: z.ZodType, value: unknown): string =>
  schema
    .safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join('；') ?? 'fits';

it.each<[what: string, schema: z.ZodType, value: unknown, sentence: string]>([
  ['a field that was not filled', z.string(), undefined, '请填写这一项'],
  ['an empty field', z.string().min(1), '', '请填写这一项'],
  ['a text that is too short', z.string().min(2), '王', '请至少填 2 个字'],
  ['a text that is too long', z.string().max(3), '一二三四', '最多填 3 个字，请删减'],
  ['a text of another length', z.string().length(18), '12', '请填 18 个字'],
  ['a number instead of a text', z.string(), 7, '这里请填文字'],
  ['a text instead of a number', z.number(), '七', '这里请填数字'],
  ['a part of a number', z.int(), 1.5, '这里请填整数'],
  ['a number below the least', z.number().min(1), 0, '请填不小于 1 的数'],
  ['a number that must be more', z.number().positive(), 0, '请填大于 0 的数'],
  ['a number above the most', z.number().max(300), 301, '请填不大于 300 的数'],
  ['a number that must be less', z.number().lt(5), 5, '请填小于 5 的数'],
  ['a number between the steps', z.number().multipleOf(5), 7, '请填 5 的倍数'],
  ['something that is not yes or no', z.boolean(), 'ja', '这里请选“是”或“否”'],
  ['something that is no list', z.array(z.string()), '甲', '这里请选一项或几项'],
  ['an empty list', z.array(z.string()).min(1), [], '请至少选一项'],
  ['a list that is too short', z.array(z.string()).min(2), ['甲'], '请至少选 2 项'],
  ['a list that is too long', z.array(z.string()).max(1), ['甲', '乙'], '最多选 1 项，请去掉一些'],
  ['a list of another length', z.array(z.string()).length(2), ['甲'], '请选 2 项'],
  ['something that is no date', z.date(), '昨天', '这里请填日期'],
  [
    'a date that is too early',
    z.date().min(new Date('2026-01-01')),
    new Date('2025-01-01'),
    '日期太早了，请选晚一点的',
  ],
  [
    'a date that is too late',
    z.date().max(new Date('2026-01-01')),
    new Date('2027-01-01'),
    '日期太晚了，请选早一点的',
  ],
  ['an address of mail', z.email(), 'x', '邮箱的格式不对，例如 name@example.cn'],
  ['an address of a page', z.url(), 'x', '网址的格式不对，要以 https:// 开头'],
  ['a day', z.iso.date(), '1月1日', '日期的格式不对，例如 2026-01-31'],
  ['a moment', z.iso.datetime(), '现在', '时间的格式不对，请重新选择日期和时间'],
  ['a time', z.iso.time(), '九点', '时间的格式不对，例如 09:30'],
  ['a pattern', z.string().regex(/^\d+$/), '甲', '格式不对，请检查后重新填写'],
  ['an empty pattern', z.string().regex(/^\d+$/), '', '请填写这一项'],
  ['any other format', z.uuid(), 'x', '格式不对，请检查后重新填写'],
  ['a choice that was not made', z.enum(['a', 'b']), undefined, '请选择一项'],
  ['a choice that is not there', z.enum(['a', 'b']), 'c', '请从列出的选项里选一项'],
  ['a word that is not the one', z.literal('a'), 'c', '请从列出的选项里选一项'],
  [
    'a field that nobody knows',
    z.strictObject({}),
    { extra: 1 },
    '有不认识的内容（extra），请刷新页面后重试',
  ],
  ['neither of two kinds', z.union([z.string(), z.number()]), true, '内容不对，请检查后重新填写'],
  ['none of two kinds', z.union([z.string(), z.number()]), undefined, '请填写这一项'],
  [
    'a key of another kind',
    z.record(z.enum(['a']), z.string()),
    { a: '甲', b: '乙' },
    '有不认识的内容（b），请刷新页面后重试',
  ],
  ['a key of a map', z.map(z.number(), z.number()), new Map([['甲', 1]]), '这里请填数字'],
  [
    'a key of a pattern',
    z.record(z.string().regex(/^a/), z.string()),
    { b: '乙' },
    '这一项的内容不对，请刷新页面后重新填写',
  ],
  ['a structure', z.object({}), 'x', '这一项的内容不对，请刷新页面后重新填写'],
  ['a rule without a sentence', z.string().refine(() => false), '甲', '内容不对，请检查后重新填写'],
])('%s is told in a sentence', (_what, schema, value, sentence) => {
  expect(say(schema, value)).toBe(sentence);
});

it('a schema’s own sentence goes first', () => {
  expect(say(z.string('请填姓名'), undefined)).toBe('请填姓名');
});
