/** Evidence in a private bucket of Tencent COS. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type COS from 'cos-nodejs-sdk-v5';
import { askRemovable, digestOf, keyOf } from '../content-key';
import { VaultRefusal } from '../port';
import type { Vault, TencentCosOptions } from '../port';
import { digestOfStream, receive } from '../receive';
import type { Received } from '../receive';

const READ_SECONDS = 900;

export function createCosVault(options: TencentCosOptions): Vault {
  const { secretId, secretKey, region: Region, bucket: Bucket, domain, protocol = 'https:' } = options;
  const directory = options.temporaryDirectory ?? path.join(os.tmpdir(), 'tiaohe-file-vault');
  let client: Promise<COS> | undefined;
  /** Loaded with the first file: a centre that keeps its files on a disk starts without the SDK. */
  const cos = () => (client ??= connect({ secretId, secretKey, domain, protocol }));

  async function addressOf(Key: string, Expires: number, Query: Record<string, string> = {}) {
    const sdk = await cos();
    return new Promise<string>((resolve, reject) => {
      const request = { Bucket, Region, Key, Sign: true, Expires, Protocol: protocol, Query };
      sdk.getObjectUrl(request, (error, data) => (error ? reject(unavailable()) : resolve(data.Url)));
    });
  }

  const isStored = async (Key: string, { size }: Received): Promise<boolean> => {
    try {
      const { headers } = await (await cos()).headObject({ Bucket, Region, Key });
      return Number(headers?.['content-length']) === size;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw unavailable();
    }
  };

  const store = async (Key: string, { file, size, mime }: Received) => {
    try {
      const sdk = await cos();
      await sdk.putObject({
        Bucket,
        Region,
        Key,
        Body: createReadStream(file),
        ContentLength: size,
        ContentType: mime,
        Headers: { 'x-cos-forbid-overwrite': 'true' },
      });
    } catch (error) {
      // 409: somebody stored the same content in between.
      if (statusOf(error) !== 409) throw unavailable();
    }
  };

  const read = async (storageKey: string): Promise<Readable> => {
    digestOf(storageKey);
    const response = await fetch(await addressOf(storageKey, READ_SECONDS)).catch(() => null);
    if (response?.status === 404) throw new VaultRefusal('NOT_FOUND');
    if (!response?.ok || !response.body) throw unavailable();
    return Readable.fromWeb(response.body as ReadableStream);
  };

  return {
    configured: true,

    async put({ source, maxBytes, isSealed = false }) {
      const received = await receive({ source, maxBytes, directory, isSealed });
      const { file, sha256, size, mime } = received;
      const storageKey = keyOf(sha256, isSealed);
      try {
        if (!(await isStored(storageKey, received))) await store(storageKey, received);
      } finally {
        await rm(file, { force: true });
      }
      return { storageKey, sha256, size, mime };
    },

    open: read,

    linkFor({ storageKey, name, seconds }) {
      digestOf(storageKey);
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
      return addressOf(storageKey, seconds, { 'response-content-disposition': disposition });
    },

    async verify(storageKey) {
      try {
        return (await digestOfStream(await read(storageKey))) === digestOf(storageKey);
      } catch (error) {
        if (error instanceof VaultRefusal && error.code === 'VENDOR_UNAVAILABLE') throw error;
        return false;
      }
    },

    async remove(storageKey) {
      askRemovable(storageKey);
      try {
        await (await cos()).deleteObject({ Bucket, Region, Key: storageKey });
      } catch (error) {
        if (statusOf(error) !== 404) throw unavailable();
      }
    },
  };
}

type Key = Pick<TencentCosOptions, 'secretId' | 'secretKey' | 'domain' | 'protocol'>;

async function connect({ secretId, secretKey, domain, protocol }: Key): Promise<COS> {
  const { default: Client } = await import('cos-nodejs-sdk-v5');
  // Trap: the SDK would otherwise fall back to another host name of the vendor's on a network fault.
  return new Client({
    SecretId: secretId,
    SecretKey: secretKey,
    Protocol: protocol,
    Domain: domain,
    AutoSwitchHost: false,
  });
}

const statusOf = (error: unknown): number | undefined => (error as { statusCode?: number }).statusCode;
/** Their errors quote the request, and the request its signature. */
const unavailable = () => new VaultRefusal('VENDOR_UNAVAILABLE');
