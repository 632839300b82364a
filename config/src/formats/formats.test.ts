import fc from 'fast-check';
import {
  birthDateOfId,
  formatYuan,
  genderOfId,
  isCreditCode,
  isIdDocument,
  isMobile,
  isResidentId,
  maskIdNumber,
  maskName,
  maskPhone,
  normaliseIdNumber,
  normalisePhone,
  yuanInCapitals,
} from '../index';

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);

describe('mobile numbers', () => {
  it.each([
    '13812345678',
    '+86 138 1234 5678',
    '86-138-1234-5678',
    '0086138 12345678',
    '１３８１２３４５６７８',
    '138.1234.5678',
  ])('reads %s', (text) => {
    expect(normalisePhone(text)).toBe('13812345678');
  });

  it.each(['12812345678', '1381234567', '138123456789', '010-12345678', ''])('refuses %s', (text) => {
    expect(isMobile(normalisePhone(text))).toBe(false);
  });

  it('keeps a number that is already plain, and hides its middle', () => {
    fc.assert(
      fc.property(mobile, (phone) => {
        expect([normalisePhone(phone), isMobile(phone)]).toEqual([phone, true]);
        expect(maskPhone(phone)).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`);
      }),
    );
  });

  it('shows at most two characters of anything else', () => {
    expect([maskPhone('010-12345678'), maskPhone('7')]).toEqual(['**********78', '7']);
  });
});

describe('resident identity numbers', () => {
  const VALID = '11010519491231002X';

  it('takes a valid number, and the way people type it', () => {
    expect(isResidentId(VALID)).toBe(true);
    expect(normaliseIdNumber(' 110105 19491231 002x ')).toBe(VALID);
  });

  it.each([
    '110105194912310021',
    '11010519490231002X',
    '01010519491231002X',
    '1101051949123100',
    '11010519491331002X',
  ])('refuses %s', (text) => {
    expect(isResidentId(text)).toBe(false);
  });

  it('finds any single mistyped digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (place, digit) => {
        const typed = VALID.slice(0, place) + digit + VALID.slice(place + 1);
        expect(isResidentId(typed)).toBe(typed === VALID);
      }),
    );
  });

  it('knows the gender and the day of birth, and hides the rest', () => {
    expect([genderOfId(VALID), birthDateOfId(VALID), maskIdNumber(VALID)]).toEqual([
      'female',
      '1949-12-31',
      '110105********002X',
    ]);
    expect(maskIdNumber('E12345678')).toBe('E1*****78');
  });

  it.each<[Parameters<typeof isIdDocument>[0], string, boolean]>([
    ['passport', 'E12345678', true],
    ['passport', 'E1', false],
    ['hk-macao-permit', 'H1234567890', true],
    ['taiwan-permit', '12345678', true],
    ['residence-permit', VALID, true],
    ['residence-permit', '810000199408230021', true],
    ['resident-id', 'E12345678', false],
    ['other', '军官证123号', true],
  ])('reads %s %s as %s', (kind, text, expected) => {
    expect(isIdDocument(kind, text)).toBe(expected);
  });
});

describe('unified social credit codes', () => {
  it.each(['9144030071526726XG', '91330100799655058B', '91350100M000100Y43'])('takes %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each(['9144030071526726XH', '91330100799655058', '91330100799655058I', '', '9144030071526726xg'])(
    'refuses %s',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );
});

describe('money', () => {
  it.each<[number, string]>([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [100, '壹元整'],
    [101, '壹元零壹分'],
    [12_300, '壹佰贰拾叁元整'],
    [100_050, '壹仟元伍角整'],
    [1_001_000, '壹万零壹拾元整'],
    [10_000_000, '壹拾万元整'],
    [10_000_100, '壹拾万零壹元整'],
    [1_000_000_000_000, '壹佰亿元整'],
    [1_000_000_010_000, '壹佰亿零壹佰元整'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [-2_050, '负贰拾元伍角整'],
  ])('writes %i fen as %s', (fen, words) => {
    expect(yuanInCapitals(fen)).toBe(words);
  });

  it('writes every amount without a doubled or dangling zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
        const words = yuanInCapitals(fen);
        expect(words).not.toMatch(/零零|零(万|亿|兆|角)|undefined|亿万/);
        expect(words).toMatch(/(整|分)$/);
      }),
    );
  });

  it('writes different amounts in different words', () => {
    const amount = fc.integer({ min: 0, max: 9_999_999_999_999 });
    fc.assert(
      fc.property(amount, amount, (one, other) =>
        expect(yuanInCapitals(one) === yuanInCapitals(other)).toBe(one === other),
      ),
    );
  });

  it('groups thousands in figures', () => {
    expect([0, 5, 123_456_789, -100_000].map(formatYuan)).toEqual([
      '0.00',
      '0.05',
      '1,234,567.89',
      '-1,000.00',
    ]);
  });
});

describe('names', () => {
  it('shows the first character, whole', () => {
    expect(['王小明', '𠮷田', ''].map(maskName)).toEqual(['王*', '𠮷*', '*']);
  });
});
