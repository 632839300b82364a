import { capState, isCheckDue, waitForCode, waitForRoom, type Sent } from './sms-code-rules';

const now = new Date('2026-11-24T09:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1_000);
const sent = (purpose: string, ...seconds: number[]): Sent[] =>
  seconds.map((second) => ({ purpose, at: ago(second) }));

describe('asking for a code', () => {
  it.each<[why: string, history: Sent[], seconds: number]>([
    ['the first goes at once', [], 0],
    ['the second of one purpose waits for the rest of the minute', sent('login', 20), 40],
    ['after exactly a minute it goes', sent('login', 60), 0],
    ['another purpose does not wait', sent('register', 20), 0],
    [
      'the sixth of an hour waits until the first is an hour old',
      sent('login', 100, 200, 300, 400, 3_000),
      600,
    ],
    [
      'the eleventh of all purposes waits as well',
      [...sent('sign', 100, 200, 300, 400, 500), ...sent('join', 600, 700, 800, 900, 3_300)],
      300,
    ],
    ['sendings over an hour old do not count', sent('login', 3_601, 3_602, 3_603, 3_604, 3_605), 0],
  ])('%s', (_why, history, seconds) => {
    expect(waitForCode({ sent: history, purpose: 'login', now })).toBe(seconds);
  });

  it('counts an address by the hour', () => {
    expect(waitForRoom({ times: [ago(10), ago(3_000)], most: 2, now })).toBe(600_000);
  });
});

describe('reading a picture before a code goes out', () => {
  const quiet = { fromLine: 0, isHome: false, inCentre: 0, cap: 200 };

  it.each<[why: string, change: Partial<typeof quiet>, due: boolean]>([
    ['the third code of an hour goes to a new address as it is', { fromLine: 2 }, false],
    ['the fourth asks', { fromLine: 3 }, true],
    ['an address that is known may have ten', { fromLine: 9, isHome: true }, false],
    ['and then is asked as well', { fromLine: 10, isHome: true }, true],
    [
      'when three quarters of the hour are gone, the first code asks too',
      { inCentre: 150, isHome: true },
      true,
    ],
    ['just before that it does not', { inCentre: 149 }, false],
  ])('%s', (_why, change, due) => {
    expect(isCheckDue({ ...quiet, ...change })).toBe(due);
  });

  it('says how full the hour of the centre is', () => {
    expect([0, 149, 150, 199, 200, 201].map((count) => capState({ count, cap: 200 }))).toEqual([
      'normal',
      'normal',
      'near',
      'near',
      'reached',
      'reached',
    ]);
  });
});
