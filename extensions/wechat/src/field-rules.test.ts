import { fitField, wechatTime } from './field-rules';

it('shortens a thing to twenty signs and marks the cut', () => {
  expect(fitField({ key: 'thing2', value: '张某某与李某某因房屋买卖合同产生的定金返还纠纷' })).toBe(
    '张某某与李某某因房屋买卖合同产生的定金…',
  );
});

it('counts a rare character as one sign', () => {
  expect(fitField({ key: 'thing2', value: '𠮷'.repeat(20) })).toBe('𠮷'.repeat(20));
});

it('puts several lines on one', () => {
  expect(fitField({ key: 'thing3', value: '第一行\n第二行' })).toBe('第一行 第二行');
});

it.each<[key: string, value: string, fitted: string | null]>([
  ['thing1', '', '无'],
  ['character_string1', '', '-'],
  ['character_string1', '调字2026-0001号', '2026-0001'],
  ['phrase1', '待您签署文件', '待您签署文'],
  ['phrase1', 'ok', null],
  ['name1', '阿卜杜热合曼·买买提明江', '阿卜杜热合曼·买买…'],
  ['time4', '2026年11月23日 09:30', '2026年11月23日 09:30'],
  ['time4', '2026年11月23日 09:30~2026年11月23日 11:30', '2026年11月23日 09:30~2026年11月23日 11:30'],
  ['time4', '明天上午', null],
  ['date1', '2026-11-23', '2026-11-23'],
  ['amount1', '¥1200.50', '¥1200.50'],
  ['amount1', '三万', null],
  ['number1', '12.5', '12.5'],
  ['phone_number1', '+86 138 0000 0000', '+8613800000000'],
  ['constructor1', '不认识的键', '不认识的键'],
])('fits %s = %j as %j', (key, value, fitted) => {
  expect(fitField({ key, value })).toBe(fitted);
});

it('tells the time as Shanghai reads it, across midnight', () => {
  expect(wechatTime(new Date('2026-11-23T16:05:00Z'))).toBe('2026年11月24日 00:05');
});
