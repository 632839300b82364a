import { chooseEncoding, type Encoding } from './choose-encoding';

const BOTH: Encoding[] = ['br', 'gzip'];

it.each<[header: string, chosen: Encoding | null]>([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.2, gzip;q=0.8', 'gzip'],
  ['BR;Q=0.9, gzip;q=0.8', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['identity, br;q=0.5', null],
  ['identity;q=0.1, gzip', 'gzip'],
  ['br;q=nonsense', null],
  ['br;q=7', null],
  ['deflate, zstd', null],
  ['', null],
])('answers "%s" with %s', (header, chosen) => {
  expect(chooseEncoding({ header, existing: BOTH })).toBe(chosen);
});

it('never chooses a body that was not made', () => {
  expect(chooseEncoding({ header: 'br, gzip', existing: ['gzip'] })).toBe('gzip');
  expect(chooseEncoding({ header: 'br, gzip', existing: [] })).toBeNull();
});
