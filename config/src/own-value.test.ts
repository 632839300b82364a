import { actionWord } from './audit-actions';
import { auditValueWord } from './audit-details';
import { ownValue } from './own-value';

it('says what a table says, and nothing about words that are none', () => {
  const table = { due: '到期' };
  const words = ['due', 'constructor', '__proto__', 'toString', ''];
  expect(words.map((word) => ownValue(table, word))).toEqual([
    '到期',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('shows a strange code of the audit trail as it is', () => {
  expect([
    actionWord('constructor'),
    auditValueWord('toString', 'name'),
    auditValueWord('role', 'constructor'),
  ]).toEqual(['constructor', 'name', 'constructor']);
});
