import { momentOf } from './clock';

const NOW = Date.parse('2026-11-24T00:10:00+08:00');

it.each([
  ['00:09', '2026-11-24T00:09:59+08:00'],
  ['昨天 23:59', '2026-11-23T23:59:00+08:00'],
  ['昨天 00:00', '2026-11-22T16:00:00Z'],
  ['11-22 21:48', '2026-11-22T21:48:00+08:00'],
  ['12-31 09:30', '2025-12-31T09:30:00+08:00'],
])('says %s of %s, ten minutes past midnight in Shanghai', (words, instant) => {
  expect(momentOf(instant, NOW)).toBe(words);
});
