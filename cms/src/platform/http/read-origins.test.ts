import { readOrigins } from './read-origins';

it('lets nobody in when nobody is named', () => {
  expect(['', ' ', ','].map(readOrigins)).toEqual([[], [], []]);
});

it('reads the origins that an operator names', () => {
  expect(readOrigins('https://portal.example.cn, http://127.0.0.1:5173')).toEqual([
    'https://portal.example.cn',
    'http://127.0.0.1:5173',
  ]);
});

it.each([
  '*',
  'null',
  'portal.example.cn',
  'https://portal.example.cn/',
  'https://portal.example.cn/app',
  'https://*.example.cn',
  'https://portal.example.cn:443',
  'HTTPS://portal.example.cn',
  'https://a@portal.example.cn',
  'ftp://portal.example.cn',
  'javascript://x',
])('refuses to start with %s, and says how an origin is written', (word) => {
  expect(() => readOrigins(`https://good.example.cn,${word}`)).toThrow(
    `CORS_ORIGINS: "${word}" is not an origin`,
  );
});
