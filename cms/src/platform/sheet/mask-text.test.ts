import { maskText } from './mask-text';

it('masks a phone and an identity number that somebody typed as a reason', () => {
  expect(maskText('本人13800138000来电，证件11010519491231002X，案号20260001')).toBe(
    '本人138****8000来电，证件110105********002X，案号20260001',
  );
});

it('leaves longer numbers as they are', () => {
  expect(maskText('流水号 913800138000123')).toBe('流水号 913800138000123');
});
