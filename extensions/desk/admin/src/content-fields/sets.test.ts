import { choicesWith, SETS, wordsOf } from './sets';

it('names every kind of document, and what a notice of refusal is', () => {
  expect(SETS['document-kinds']).toContainEqual({ value: 'refusal-notice', label: '不予受理通知书' });
});

it('keeps a word in sight that is no longer in the set', () => {
  expect(choicesWith('outcomes', ['success', 'of-old']).slice(SETS.outcomes.length)).toEqual([
    { value: 'of-old', label: 'of-old（已停用）' },
  ]);
});

it.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  ['["a"]', ['a']],
  ['[', []],
  ['null', []],
  [null, []],
  [undefined, []],
  [{ a: 1 }, []],
  [['a', 1, null], ['a']],
])('reads %j as %j', (value, words) => {
  expect(wordsOf(value)).toEqual(words);
});
