/** The address of a file is its digest, spread over folders so that none grows too large. */
import { VaultRefusal } from './port';

const KEY = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{2})\/([0-9a-f]{64})$/;

export const keyOf = (sha256: string): string =>
  `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** The digest inside a key. Anything that is not our own key leads nowhere, least of all out of the folder. */
export function digestOf(storageKey: string): string {
  const digest = KEY.exec(storageKey)?.[3];
  if (!digest || keyOf(digest) !== storageKey) throw new VaultRefusal('NOT_FOUND');
  return digest;
}
