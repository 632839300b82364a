import { isStrongPassword } from './password-rules';

it.each([
  ['Tiaohe2026', true],
  ['tiaohe-2026', true],
  ['Tiaohe-hehe', true],
  ['Tiaohe202', false],
  ['tiaohe2026', false],
  ['1234567890', false],
  ['调解调解调解调解调解', false],
  [`Aa1${'x'.repeat(70)}`, false],
])('%s is strong enough: %s', (text, isStrong) => {
  expect(isStrongPassword(text)).toBe(isStrong);
});
