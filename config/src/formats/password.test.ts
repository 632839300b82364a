import { isStrongPassword } from './password';

it.each<[why: string, text: string, audience: 'account' | 'staff', isStrong: boolean]>([
  ['ten characters of three kinds', 'abcdEFGH12', 'account', true],
  ['nine characters', 'abcdEFG12', 'account', false],
  ['two kinds only', 'abcdefgh12', 'account', false],
  ['spaces as a third kind', 'abcdefgh 12', 'account', false],
  ['a sign as a third kind', 'abcdefgh_12', 'account', true],
  ['more than bcrypt reads', `aA1${'x'.repeat(70)}`, 'account', false],
  ['for staff, eleven characters', 'abcdEFGH123', 'staff', false],
  ['for staff, twelve characters', 'abcdEFGH1234', 'staff', true],
])('judges %s', (_why, text, audience, isStrong) => {
  expect(isStrongPassword(text, audience)).toBe(isStrong);
});
