import { checkTerms, emptyTerm, termsToWire } from './terms';

const term = {
  ...emptyTerm(),
  text: ' 修好水管 ',
  amount: '4000.5',
  payer: '李强',
  payee: '王秀英',
  dueOn: '2026-12-01',
};

it('sends the terms that were written, with money in fen', () => {
  expect(termsToWire([term, emptyTerm(), { ...emptyTerm(), text: '互不追究' }])).toEqual([
    { text: '修好水管', amount: 400050, payer: '李强', payee: '王秀英', dueOn: '2026-12-01' },
    { text: '互不追究' },
  ]);
});

it('wants at least one term, each with words and proper money', () => {
  expect(checkTerms([emptyTerm()])).toEqual([{ field: 'terms', message: '请至少写一条约定' }]);
  expect(checkTerms([term, { ...emptyTerm(), amount: '1' }, { ...term, amount: '1.234' }])).toEqual([
    { field: 'terms.1', message: '第 2 条还没有写内容' },
    { field: 'terms.2', message: '第 3 条的金额不对' },
  ]);
});
