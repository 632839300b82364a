import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Vault } from '../port';
import { createLocalVault } from './local-disk';

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}`);
const textOf = async (stream: Readable) => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

let directory: string;
let vault: Vault;
beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'vault-'));
  vault = createLocalVault({ directory });
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('keeps a file under the digest of what is in it', async () => {
  const sha256 = createHash('sha256').update(pdf('a')).digest('hex');
  const deposit = await vault.put({ source: pdf('a'), maxBytes: 100 });

  expect(deposit).toEqual({
    storageKey: `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`,
    sha256,
    size: 10,
    mime: 'application/pdf',
  });
  expect(await textOf(await vault.open(deposit.storageKey))).toBe('%PDF-1.7\na');
});

it('takes the same content from a stream to the same place, and never writes there twice', async () => {
  const { storageKey } = await vault.put({ source: pdf('same'), maxBytes: 100 });
  const before = await stat(path.join(directory, storageKey));
  const again = await vault.put({
    source: Readable.from([Buffer.from('%PDF-1.7'), Buffer.from('\nsame')]),
    maxBytes: 100,
  });
  const after = await stat(path.join(directory, storageKey));

  expect([again.storageKey, after.ino, after.mtimeMs]).toEqual([storageKey, before.ino, before.mtimeMs]);
});

it('takes two uploads of one content at once', async () => {
  const source = Buffer.concat([pdf(''), randomBytes(300_000)]);
  const deposits = await Promise.all([1, 2, 3].map(() => vault.put({ source, maxBytes: 400_000 })));

  expect(new Set(deposits.map(({ storageKey }) => storageKey)).size).toBe(1);
  expect(await vault.verify(deposits[0]?.storageKey ?? '')).toBe(true);
});

it.each<[why: string, source: () => Buffer | Readable, code: string]>([
  ['a file that is too large', () => Readable.from([pdf('x'), randomBytes(200)]), 'FILE_TOO_LARGE'],
  ['a page dressed as a picture', () => Buffer.from('<svg onload="alert(1)">'), 'FILE_TYPE_NOT_ALLOWED'],
])('refuses %s and leaves nothing behind', async (_why, source, code) => {
  await expect(vault.put({ source: source(), maxBytes: 100 })).rejects.toMatchObject({ code });
  expect(await readdir(path.join(directory, 'incoming'))).toEqual([]);
});

it('leaves nothing behind when the sender goes away', async () => {
  const source = new Readable({
    read() {
      this.push(pdf('half'));
      this.destroy(new Error('gone'));
    },
  });

  await expect(vault.put({ source, maxBytes: 100 })).rejects.toThrow('gone');
  expect(await readdir(path.join(directory, 'incoming'))).toEqual([]);
});

it('notices that a file was changed', async () => {
  const { storageKey } = await vault.put({ source: pdf('evidence'), maxBytes: 100 });
  await chmod(path.join(directory, storageKey), 0o600);
  await writeFile(path.join(directory, storageKey), pdf('forgery!'));

  expect(await vault.verify(storageKey)).toBe(false);
});

it.each([
  '../../etc/passwd',
  'sha256/aa/bb/../../../secret',
  `sha256/00/00/${'a'.repeat(64)}`,
  `sha256/aa/aa/${'a'.repeat(64)}`,
])('finds nothing under %s', async (storageKey) => {
  await expect(vault.open(storageKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await vault.verify(storageKey)).toBe(false);
});

it('writes files that their owner can only read', async () => {
  const { storageKey } = await vault.put({ source: pdf('a'), maxBytes: 100 });

  expect((await stat(path.join(directory, storageKey))).mode & 0o777).toBe(0o400);
  expect(await readFile(path.join(directory, storageKey), 'utf8')).toBe('%PDF-1.7\na');
});

it('keeps what the product sealed under a name of its own kind, whatever it looks like, and removes only that', async () => {
  const sealed = await vault.put({ source: Buffer.from([0, 1, 2, 3]), maxBytes: 100, isSealed: true });
  const evidence = await vault.put({ source: pdf('a'), maxBytes: 100 });
  expect([sealed.storageKey.split('/')[0], sealed.mime]).toEqual(['sealed', 'application/octet-stream']);
  expect(await vault.verify(sealed.storageKey)).toBe(true);

  await vault.remove(sealed.storageKey);
  await vault.remove(sealed.storageKey);
  await expect(vault.open(sealed.storageKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const key of [
    evidence.storageKey,
    'sealed/../../etc',
    evidence.storageKey.replace('sha256', 'sealed/..'),
  ])
    await expect(vault.remove(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await textOf(await vault.open(evidence.storageKey))).toBe('%PDF-1.7\na');
});
