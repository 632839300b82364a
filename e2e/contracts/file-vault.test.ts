import { Readable } from 'node:stream';
import { createCosVault } from '../../extensions/file-vault/src';
import type { Vault } from '../../extensions/file-vault/src';
import { openDesk } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const EVIDENCE = Buffer.from('%PDF-1.7\n借条一张');

let desk: Desk;
let vault: Vault;
beforeEach(async () => {
  desk = await openDesk();
  vault = createCosVault(desk.vendors.options['file-vault-cos']);
});
afterEach(() => desk.close());
const bytesOf = async (stream: Readable) => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

it('stores a stream in the bucket and reads it back', async () => {
  const { storageKey, size, mime } = await vault.put({
    source: Readable.from([EVIDENCE.subarray(0, 8), EVIDENCE.subarray(8)]),
    maxBytes: 100,
  });

  expect([size, mime]).toEqual([EVIDENCE.length, 'application/pdf']);
  expect(await bytesOf(await vault.open(storageKey))).toEqual(EVIDENCE);
  expect(await vault.verify(storageKey)).toBe(true);
});

it('stores one content once, even when two come at a time', async () => {
  const deposits = await Promise.all([1, 2].map(() => vault.put({ source: EVIDENCE, maxBytes: 100 })));
  const again = await vault.put({ source: EVIDENCE, maxBytes: 100 });

  expect(new Set([...deposits, again].map(({ storageKey }) => storageKey)).size).toBe(1);
  expect(desk.vendors.world.objects.all()).toHaveLength(1);
});

it('hands out a link that names the file, and only as it was signed', async () => {
  const { storageKey } = await vault.put({ source: EVIDENCE, maxBytes: 100 });
  const link = (await vault.linkFor({ storageKey, name: '借条 (1).pdf', seconds: 60 })) ?? '';
  const response = await fetch(link);
  const forged = await Promise.all([
    fetch(link.replace(/q-signature=.{6}/, 'q-signature=000000')),
    fetch(link.replace(/[0-9a-f]\?/, (sign) => `${sign[0] === 'a' ? 'b' : 'a'}?`)),
    fetch(link.replace(/%E5%80%9F/g, '%E6%AC%A0').replace(/%25E5%2580%259F/g, '%25E6%25AC%25A0')),
  ]);

  expect(Buffer.from(await response.arrayBuffer())).toEqual(EVIDENCE);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(forged.map(({ status }) => status)).toEqual([403, 403, 403]);
});

it('refuses what is too large or not allowed before anything reaches the bucket', async () => {
  await expect(vault.put({ source: EVIDENCE, maxBytes: 5 })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
  await expect(vault.put({ source: Buffer.from('<svg/>'), maxBytes: 100 })).rejects.toMatchObject({
    code: 'FILE_TYPE_NOT_ALLOWED',
  });
  expect(desk.vendors.world.objects.all()).toEqual([]);
});

it('tells a missing file from a vendor that does not answer', async () => {
  const { storageKey } = await vault.put({ source: EVIDENCE, maxBytes: 100 });
  const nowhere = storageKey.replace(/[0-9a-f]{60}$/, '0'.repeat(60));
  await expect(vault.open(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await desk.post('/sandbox/api/faults', { vendor: 'file-vault', next: ['500', '500', '500', '500', '500'] });
  await expect(vault.open(storageKey)).rejects.toMatchObject({ code: 'VENDOR_UNAVAILABLE' });
  await expect(vault.put({ source: EVIDENCE, maxBytes: 100 })).rejects.toMatchObject({
    code: 'VENDOR_UNAVAILABLE',
  });
});

it('does not let a stranger in', async () => {
  const stranger = createCosVault({ ...desk.vendors.options['file-vault-cos'], secretKey: 'wrong' });

  await expect(stranger.put({ source: EVIDENCE, maxBytes: 100 })).rejects.toMatchObject({
    code: 'VENDOR_UNAVAILABLE',
  });
});

it('removes from the bucket what the product had sealed, and evidence never', async () => {
  const sealed = await vault.put({ source: Buffer.from([0, 1, 2]), maxBytes: 100, isSealed: true });
  const evidence = await vault.put({ source: EVIDENCE, maxBytes: 100 });
  expect(await bytesOf(await vault.open(sealed.storageKey))).toEqual(Buffer.from([0, 1, 2]));

  await vault.remove(sealed.storageKey);
  await vault.remove(sealed.storageKey);
  await expect(vault.open(sealed.storageKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(vault.remove(evidence.storageKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await bytesOf(await vault.open(evidence.storageKey))).toEqual(EVIDENCE);
});
