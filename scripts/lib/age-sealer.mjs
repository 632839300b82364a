/**
 * Seals a backup's entries in the age format (https://age-encryption.org/v1): streamed, authenticated, and readable with
 * the `age` tool when this product is long gone. One key pair per backup; its private half lies in the backup, locked
 * with the passphrase, so that the slow step from passphrase to key is taken once and not for every file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Refusal } from './say.mjs';

const IDENTITY = 'identity.age';
export const isSealed = (folder) => existsSync(join(folder, IDENTITY));

async function sealerOf(identity) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return {
    suffix: '.age',
    seal: async (source) => Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(source))),
    open: async (source) => Readable.fromWeb(await decrypter.decrypt(Readable.toWeb(source))),
  };
}

/** For a new backup in an empty folder. */
export async function newSealer({ folder, passphrase }) {
  const identity = await generateX25519Identity();
  const lock = new Encrypter();
  lock.setPassphrase(passphrase);
  writeFileSync(join(folder, IDENTITY), await lock.encrypt(identity), { mode: 0o600, flag: 'wx' });
  return sealerOf(identity);
}

/** @throws Refusal when the passphrase is another. */
export async function knownSealer({ folder, passphrase }) {
  const lock = new Decrypter();
  lock.addPassphrase(passphrase);
  try {
    return await sealerOf(await lock.decrypt(readFileSync(join(folder, IDENTITY)), 'text'));
  } catch {
    throw new Refusal('The passphrase does not open this backup. Nothing was changed.');
  }
}
