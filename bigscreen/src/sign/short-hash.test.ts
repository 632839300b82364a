import { shortHash } from './short-hash';

it('shows both ends of a fingerprint in fours', () => {
  expect(shortHash(`9f2c41d7${'0'.repeat(48)}f1a70b64`)).toBe('9F2C 41D7 … F1A7 0B64');
});
