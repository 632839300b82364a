/** A link to one's own licence, as it was handed in. */
import type { FileLink } from '@tiaohe/config';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import type { MaterialRow } from '../../platform/rows/material';
import { linkToMaterial } from '../material/read/material-link';

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
