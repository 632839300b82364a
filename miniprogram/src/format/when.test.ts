import { ago, dayRange, dueIn, plainDay } from './when';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');

it.each([
  ['2026-11-24T01:59:40.000Z', '刚刚'],
  ['2026-11-24T01:20:00.000Z', '40 分钟前'],
  ['2026-11-23T17:00:00.000Z', '今天 01:00'],
  ['2026-11-23T15:00:00.000Z', '昨天 23:00'],
  ['2026-11-02T02:00:00.000Z', '11月2日'],
  ['2025-11-02T02:00:00.000Z', '2025年11月2日'],
])('says %s as %s', (instant, words) => {
  expect(ago(instant, NOW)).toBe(words);
});

it.each([
  ['2026-11-24T15:59:59.000Z', { text: '今天到期', tone: 'near' }],
  ['2026-11-27T15:59:59.000Z', { text: '还剩 3 天', tone: 'near' }],
  ['2026-12-24T15:59:59.000Z', { text: '还剩 30 天', tone: 'normal' }],
  ['2026-11-22T15:59:59.000Z', { text: '已超期 2 天', tone: 'over' }],
])('counts the days to %s', (instant, expected) => {
  expect(dueIn(instant, NOW)).toEqual(expected);
});

it('keeps the calendar of the centre whatever the zone of the phone', () => {
  expect(plainDay('2026-11-23T16:30:00.000Z')).toBe('11月24日 周二');
  expect(dayRange('2026-11-30')).toEqual({
    from: '2026-11-30T00:00:00+08:00',
    to: '2026-12-01T00:00:00+08:00',
  });
});
