/** A link to one's own licence, as it was handed in. */
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { linkToMaterial, type FileLink } from '../../material/read/material-link';
import type { MaterialRow } from '../../material/rows';
import type { AccountRow } from '../account-row';

export async function linkToLicence({
  platform,
  account,
}: {
  platform: Platform;
  account: AccountRow;
}): Promise<FileLink> {
  const material = await platform
    .db('enterprises as e')
    .join('materials as m', 'm.id', 'e.licence_material_id')
    .where({ 'e.account_id': account.id })
    .whereNull('m.removed_at')
    .first<MaterialRow | undefined>('m.*');
  return (
    (await linkToMaterial({ platform, material: material ?? refuse('NOT_FOUND') })) ?? refuse('NOT_FOUND')
  );
}
