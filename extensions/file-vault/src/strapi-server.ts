/** The plugin's face to Strapi: one service, `vault`, built from `plugin::file-vault` on first use. */
import { followSettings, pluginOf, type Host } from '@tiaohe/tencent';
import { createLocalVault } from './adapters/local-disk';
import { createNotConfiguredVault } from './adapters/not-configured';
import { createCosVault } from './adapters/tencent-cos';
import type { Vault, FileVaultOptions } from './port';

function build({ cos, local }: Partial<FileVaultOptions>): Vault {
  if (cos?.secretId && cos.secretKey && cos.bucket && cos.region) return createCosVault(cos);
  return local?.directory ? createLocalVault(local) : createNotConfiguredVault();
}

function vaultOf({ strapi }: { strapi: Host }): Vault {
  const current = followSettings<FileVaultOptions, Vault>({
    strapi,
    plugin: 'file-vault',
    build,
  });
  return {
    get configured() {
      return current().configured;
    },
    put: (order) => current().put(order),
    open: (storageKey) => current().open(storageKey),
    linkFor: (order) => current().linkFor(order),
    verify: (storageKey) => current().verify(storageKey),
    remove: (storageKey) => current().remove(storageKey),
  };
}

export default pluginOf({ vault: vaultOf });
