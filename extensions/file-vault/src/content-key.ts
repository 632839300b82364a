/** The address of a file is its digest, spread over folders so that none grows too large. */
import { VaultRefusal } from './port';

const KEY = /^(sha256|sealed)\/([0-9a-f]{2})\/([0-9a-f]{2})\/([0-9a-f]{64})$/;

export const keyOf = (sha256: string, isSealed = false): string =>
  `${isSealed ? 'sealed' : 'sha256'}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** The digest inside a key. Anything that is not our own key leads nowhere, least of all out of the folder. */
export function digestOf(storageKey: string): string {
  const [, folder, , , digest] = KEY.exec(storageKey) ?? [];
  if (!digest || keyOf(digest, folder === 'sealed') !== storageKey) throw new VaultRefusal('NOT_FOUND');
  return digest;
}

/** Evidence lies under another name than what the product made for a few days, so that nothing can mistake one for the other. */
export function askRemovable(storageKey: string): void {
  digestOf(storageKey);
  if (!storageKey.startsWith('sealed/')) throw new VaultRefusal('NOT_FOUND');
}
