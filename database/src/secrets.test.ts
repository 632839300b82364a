import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecrets, mergeSecrets } from './secrets';

let dataDir = '';
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tiaohe-test-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('makes every secret once and never changes it', () => {
  const first = ensureSecrets({ dataDir });

  expect(ensureSecrets({ dataDir })).toEqual(first);
  expect(Buffer.from(first.FIELD_KEY, 'base64')).toHaveLength(32);
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
});

it('keeps its file to its owner', () => {
  ensureSecrets({ dataDir });

  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('adds a secret that a newer version asks for, and leaves the others alone', () => {
  const file = join(dataDir, 'secrets.json');
  writeFileSync(file, JSON.stringify({ FIELD_KEY: 'from-before', OF_ANOTHER_VERSION: 'kept' }));

  expect(ensureSecrets({ dataDir }).FIELD_KEY).toBe('from-before');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    FIELD_KEY: 'from-before',
    OF_ANOTHER_VERSION: 'kept',
    LINK_KEY: expect.any(String),
  });
});

it('takes over the keys of a backup, but not the password of its cluster', () => {
  const mine = ensureSecrets({ dataDir });
  const keys = { FIELD_KEY: 'theirs', DATABASE_PASSWORD: 'theirs' };
  mergeSecrets({ dataDir, keys, except: new Set(['DATABASE_PASSWORD']) });

  expect(ensureSecrets({ dataDir })).toEqual({ ...mine, FIELD_KEY: 'theirs' });
});
