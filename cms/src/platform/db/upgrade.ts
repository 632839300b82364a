/** The stored data is moved around Strapi's own sync of the tables, which stands between `register` and `bootstrap`. */
import type { Core } from '@strapi/strapi';
import { openUpgrade, type Upgrade } from '@tiaohe/database';
import { readSettings } from '../settings';
import { readVersion } from '../version';

let open: Upgrade | null = null;

/** Before Strapi looks at a table. @throws UpgradeRefused where the database belongs to a newer version. */
export async function beginUpgrade(strapi: Core.Strapi): Promise<void> {
  open = await openUpgrade({
    connectionString: readSettings(strapi).databaseUrl,
    product: readVersion(strapi),
  });
}

/** Once the tables are as their schemas say, and before anything else asks them. */
export async function finishUpgrade(strapi: Core.Strapi): Promise<void> {
  const ran = (await open?.finish()) ?? [];
  open = null;
  for (const name of ran) strapi.log.info(`Stored data moved: ${name}`);
}
