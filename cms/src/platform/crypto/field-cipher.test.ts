import { createFieldCipher } from './field-cipher';

const keys = { fieldKey: Buffer.alloc(32, 7).toString('base64'), indexKey: 'index' };

describe.each(['aes-256-gcm', 'sm4-cbc'] as const)('sealing with %s', (algorithm) => {
  const cipher = createFieldCipher({ ...keys, algorithm });

  it('opens what it sealed, rare characters included', () => {
    expect(cipher.open(cipher.seal('𠮷野家 13800138000'))).toBe('𠮷野家 13800138000');
  });

  it('never seals the same text to the same bytes', () => {
    expect(cipher.seal('13800138000')).not.toBe(cipher.seal('13800138000'));
  });

  it('refuses a sealed text with one byte changed', () => {
    const sealed = cipher.seal('13800138000');
    const at = sealed.length - 3;
    const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);

    expect(() => cipher.open(altered)).toThrow();
  });
});

it('opens old rows after the algorithm was switched', () => {
  const sealed = createFieldCipher({ ...keys, algorithm: 'aes-256-gcm' }).seal('11010519491231002X');

  expect(createFieldCipher({ ...keys, algorithm: 'sm4-cbc' }).open(sealed)).toBe('11010519491231002X');
});

it('gives one index for one phone, and another for another purpose', () => {
  const cipher = createFieldCipher({ ...keys, algorithm: 'aes-256-gcm' });

  expect(cipher.index('phone', '13800138000')).toBe(cipher.index('phone', '13800138000'));
  expect(cipher.index('phone', '13800138000')).not.toBe(cipher.index('code', '13800138000'));
});
