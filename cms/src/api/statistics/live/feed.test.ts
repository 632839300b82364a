import { newestFirst, viewFeed, type Row } from './feed';

const row = (change: Partial<Row>): Row => ({
  document_id: 'f1',
  at: new Date('2026-11-24T08:20:00Z'),
  action: 'submit',
  to_state: 'submitted',
  number: 'TJ20261124-0007',
  category: '民间借贷',
  outcome: null,
  ...change,
});

it('says what happened to which case, by the number alone', () => {
  expect(viewFeed(row({}))).toEqual({
    id: 'f1',
    at: '2026-11-24T08:20:00.000Z',
    action: 'submit',
    text: '民间借贷纠纷 提交（1124-0007）',
    state: 'submitted',
    level: 'normal',
  });
});

it.each([
  ['book-session', '预约调解'],
  ['change-session', '调解改约'],
  ['cancel-session', '取消预约'],
  ['record', '调解记录'],
  ['sign', '签署文书'],
  ['document-signed', '文书全部签好'],
  ['rate', '评价调解服务'],
])('has a word of its own for %s', (action, word) => {
  expect(viewFeed(row({ action, to_state: null })).text).toBe(`民间借贷纠纷 ${word}（1124-0007）`);
});

it('puts what is entered late where its day belongs', () => {
  const [today, late, yesterday] = ['2026-11-24', '2026-11-20', '2026-11-23'].map((day) =>
    row({ document_id: day, at: new Date(`${day}T08:00:00Z`) }),
  ) as [Row, Row, Row];

  expect(newestFirst([late, today, yesterday]).map(({ document_id }) => document_id)).toEqual([
    '2026-11-24',
    '2026-11-23',
    '2026-11-20',
  ]);
});
