/** The plugin's face to Strapi: one service, `vault`, built from `plugin::file-vault` on first use. */
import { createLocalVault } from './adapters/local-disk';
import { createNotConfiguredVault } from './adapters/not-configured';
import { createCosVault } from './adapters/tencent-cos';
import type { Vault, FileVaultOptions } from './port';

type Host = { config: { get(path: string): unknown } };

function build({ cos, local }: FileVaultOptions): Vault {
  if (cos?.secretId && cos.secretKey && cos.bucket && cos.region) return createCosVault(cos);
  return local?.directory ? createLocalVault(local) : createNotConfiguredVault();
}

/** The settings may be replaced after this service was made, so it looks each time. */
function vaultOf({ strapi }: { strapi: Host }): Vault {
  let builtFrom: unknown;
  let vault = createNotConfiguredVault();
  const current = () => {
    const settings = strapi.config.get('plugin::file-vault') as FileVaultOptions | undefined;
    if (settings !== builtFrom) {
      builtFrom = settings;
      vault = build(settings ?? {});
    }
    return vault;
  };
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

export default {
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: {}, validator() {} },
  services: { vault: vaultOf },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
};
