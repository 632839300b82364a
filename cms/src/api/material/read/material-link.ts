/** A link to one file that works for five minutes and needs no token: the vault's own, or ours. */
import type { FileLink } from '@tiaohe/config';
import { signLink } from '../../../platform/crypto/signed-link';
import type { Platform } from '../../../platform/platform';
import type { MaterialRow } from '../../../platform/rows/material';
import { vendorsOf } from '../../../platform/vendors/vendors';

export const LINK_SECONDS = 300;
type Linkable = Pick<MaterialRow, 'document_id' | 'storage_key' | 'name'>;

/** Links run by the real clock, also when the sandbox has moved the product's. */
export async function linkToMaterial({
  platform,
  material,
  inline = true,
}: {
  platform: Platform;
  material: Linkable;
  inline?: boolean;
}): Promise<FileLink | null> {
  if (!material.storage_key) return null;
  const until = Date.now() + LINK_SECONDS * 1_000;
  const direct = await vendorsOf(platform.strapi).vault.linkFor({
    storageKey: material.storage_key,
    name: material.name,
    seconds: LINK_SECONDS,
  });
  const token = signLink(platform.settings.linkKey, { material: material.document_id, until, inline });
  return { url: direct ?? `/api/files/${token}`, expiresAt: new Date(until).toISOString() };
}
