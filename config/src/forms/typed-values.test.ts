import { sayAnswer } from './say-answer';
import { fenOf, fromWire, nest, toWire, withoutEmpty, yuanOf } from './typed-values';
import type { FormField } from './form-field';

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  label: key,
  type,
  required: false,
  ...more,
});
const FIELDS = [
  field('amount', 'money'),
  field('days', 'number'),
  field('at', 'datetime'),
  field('on', 'date'),
  field('agreed', 'switch'),
  field('loss', 'multiselect'),
  field('note', 'textarea', { visibleWhen: { field: 'agreed', is: true } }),
];

it('sends fen, numbers and instants of the centre', () => {
  const values = {
    amount: '19.99',
    days: '15',
    at: '2026-11-24 09:30',
    on: '2026-11-24',
    agreed: true,
    loss: ['a'],
    note: ' 好 ',
  };

  expect(toWire(FIELDS, values)).toEqual({
    amount: 1999,
    days: 15,
    at: '2026-11-24T09:30:00+08:00',
    on: '2026-11-24',
    agreed: true,
    loss: ['a'],
    note: '好',
  });
});

it('sends nothing for an answer that is hidden or empty', () => {
  expect(toWire(FIELDS, { note: '旧的回答' })).toEqual({
    amount: null,
    days: null,
    at: null,
    on: null,
    agreed: false,
    loss: [],
    note: null,
  });
});

it('reads back what it sent', () => {
  const wire = {
    amount: 860000,
    days: 3,
    at: '2026-11-24T01:30:00.000Z',
    on: '2026-11-24',
    agreed: true,
    loss: ['a'],
    note: '好',
  };

  expect(fromWire(FIELDS, wire)).toEqual({
    amount: '8600',
    days: '3',
    at: '2026-11-24 09:30',
    on: '2026-11-24',
    agreed: true,
    loss: ['a'],
    note: '好',
  });
});

it('reads a day from an instant by the calendar of the centre', () => {
  expect(fromWire([field('on', 'date')], { on: '2026-11-23T16:00:00.000Z' })).toEqual({ on: '2026-11-24' });
});

it.each([
  ['0.1', 10],
  ['19.9', 1990],
  ['1234567.89', 123456789],
  ['7', 700],
])('counts %s yuan as %i fen and back', (yuan, fen) => {
  expect([fenOf(yuan), fenOf(yuanOf(fen))]).toEqual([fen, fen]);
});

it('leaves out what was not answered', () => {
  expect(withoutEmpty({ a: null, b: '', c: [], d: 0, e: false, f: 'x' })).toEqual({ d: 0, e: false, f: 'x' });
});

it('puts dotted answers inside one another', () => {
  expect(nest({ 'exemptions.agreement': '双方拒签', 'exemptions.notice': '已口头告知', note: '好' })).toEqual(
    {
      exemptions: { agreement: '双方拒签', notice: '已口头告知' },
      note: '好',
    },
  );
});

it('takes a list of words apart however it was parted, and reads it back as one line', () => {
  const fields = [field('languages', 'words'), field('phone', 'phone'), field('id', 'id-number')];
  const wire = toWire(fields, {
    languages: '汉语、英语，维语 手语',
    phone: '+86 138 1234-5678',
    id: '11010519491231002x',
  });
  expect(wire).toEqual({
    languages: ['汉语', '英语', '维语', '手语'],
    phone: '13812345678',
    id: '11010519491231002X',
  });
  expect(fromWire(fields, wire)['languages']).toBe('汉语、英语、维语、手语');
  expect(toWire(fields, {})).toEqual({ languages: [], phone: null, id: null });
});

it('says a stored answer in the words of its field', () => {
  const options = [
    { value: 'room', label: '调解室' },
    { value: 'visit', label: '上门' },
  ];
  expect([
    sayAnswer({ type: 'select', options }, 'room'),
    sayAnswer({ type: 'multiselect', options }, ['room', 'visit']),
    sayAnswer({ type: 'money' }, 120050),
    sayAnswer({ type: 'datetime' }, '2026-11-28T01:30:00.000Z'),
    sayAnswer({ type: 'switch' }, false),
    sayAnswer({ type: 'number' }, 0),
    sayAnswer({ type: 'text' }, ' '),
    sayAnswer({ type: 'select', options }, 'gone'),
  ]).toEqual(['调解室', '调解室、上门', '1,200.50 元', '2026-11-28 09:30', '否', '0', undefined, 'gone']);
});
