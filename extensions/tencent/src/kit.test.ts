import { followSettings } from './plugin';
import { reasonOf } from './reason-of';
import { isSame, isSignedBy, sortedSignature } from './sorted-signature';

it('keeps of a failure only what may be kept: a code, a status, or that the line broke', () => {
  expect(
    [
      { code: 'FailedOperation.PhoneNumberInBlacklist', message: '13812345678' },
      { code: '发给13812345678失败', httpCode: 503 },
      { code: 'no such number 13812345678' },
      { code: 'ETIMEDOUT' },
      {},
    ].map(reasonOf),
  ).toEqual(['FailedOperation.PhoneNumberInBlacklist', 'http-503', 'network', 'ETIMEDOUT', 'network']);
});

it('knows a signature whatever the order of the parts, and no other', () => {
  const signature = sortedSignature(['token', '1700000000', 'nonce', 'letter']);
  const parts = ['nonce', 'letter', 'token', '1700000000'];
  expect([
    isSignedBy({ parts, signature }),
    isSignedBy({ parts, signature: `${signature.slice(0, -1)}x` }),
    isSignedBy({ parts: ['nonce', 'letter', 'token', '1700000001'], signature }),
    isSignedBy({ parts, signature: '' }),
    isSame('密码', '密码'),
    isSame('密码', '密码 '),
  ]).toEqual([true, false, false, false, true, false]);
});

it('an adapter is built once for the same settings, anew for others, and for none at all', () => {
  type Settings = { key: string };
  let settings: Settings | undefined;
  const built: (string | undefined)[] = [];
  const current = followSettings<Settings, { key: string | undefined }>({
    strapi: { config: { get: (path) => (path === 'plugin::sms' ? settings : null) } },
    plugin: 'sms',
    build: ({ key }) => {
      built.push(key);
      return { key };
    },
  });
  expect([current().key, current().key]).toEqual([undefined, undefined]);
  settings = { key: 'a' };
  expect([current().key, current().key]).toEqual(['a', 'a']);
  settings = { key: 'b' };
  expect([current().key, built]).toEqual(['b', [undefined, 'a', 'b']]);
});
