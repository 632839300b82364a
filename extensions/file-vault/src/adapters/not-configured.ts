/** Stands in while there is no place for evidence: says so, and takes nothing. */
import { VaultRefusal } from '../port';
import type { Vault } from '../port';

const refuse = async (): Promise<never> => {
  throw new VaultRefusal('NOT_CONFIGURED');
};

export const createNotConfiguredVault = (): Vault => ({
  configured: false,
  put: refuse,
  open: refuse,
  linkFor: refuse,
  verify: refuse,
  remove: refuse,
});
