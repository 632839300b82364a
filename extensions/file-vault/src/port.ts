/** What the product asks of its evidence store: content-addressed, never overwritten. */
import type { Readable } from 'node:stream';

export type Deposit = { storageKey: string; sha256: string; size: number; mime: string };

export type RefusalCode =
  'FILE_TYPE_NOT_ALLOWED' | 'FILE_TOO_LARGE' | 'NOT_FOUND' | 'NOT_CONFIGURED' | 'VENDOR_UNAVAILABLE';

/** A word of the product's vocabulary; the sentence for people belongs to whoever shows it. */
export class VaultRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
    this.name = 'VaultRefusal';
  }
}

export interface Vault {
  readonly configured: boolean;
  /** Same content, same key. Throws VaultRefusal; leaves nothing behind when it does. */
  put(order: {
    source: Readable | Buffer;
    maxBytes: number;
    /** The product's own file, made unreadable by it: of no type, under a name of its own kind, and removable. */
    isSealed?: boolean;
  }): Promise<Deposit>;
  open(storageKey: string): Promise<Readable>;
  /** A short-lived address for the browser, or null where the product has to stream the file itself. */
  linkFor(order: { storageKey: string; name: string; seconds: number }): Promise<string | null>;
  /** Reads the whole file again: is it there, and is it still what was put? */
  verify(storageKey: string): Promise<boolean>;
  /** Removes what was put sealed; gone already is well. Evidence is never removed: NOT_FOUND. */
  remove(storageKey: string): Promise<void>;
}

export type LocalDiskOptions = { directory: string };
export type TencentCosOptions = {
  secretId: string;
  secretKey: string;
  region: string;
  /** `name-appid`; private, with versions kept. */
  bucket: string;
  /** Host of the bucket, when it is not the vendor's. */
  domain?: string;
  protocol?: 'http:' | 'https:';
  /** Where uploads wait until their digest is known. */
  temporaryDirectory?: string;
};
/** The bucket wins where both are set. */
export type FileVaultOptions = { local?: LocalDiskOptions | null; cos?: TencentCosOptions | null };
