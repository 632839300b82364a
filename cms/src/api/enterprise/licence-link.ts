/** A short-lived address of an enterprise's licence photo, asked for by its account. */
import type { FileLink } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { linkToMaterial } from '../material/read/material-link';
import { openLicence } from '../material/read/open-licence';

export async function licenceLink({
  platform,
  actor,
  id,
  address,
}: {
  platform: Platform;
  actor: Actor;
  /** Of the account. */
  id: string;
  address: string;
}): Promise<FileLink> {
  const held = await platform
    .db('enterprises as e')
    .join('up_users as u', 'u.id', 'e.account_id')
    .join('materials as m', 'm.id', 'e.licence_material_id')
    .where({ 'u.document_id': id })
    .first<{ material: string } | undefined>('m.document_id as material');
  const material = held && (await openLicence({ platform, actor, id: held.material, address }));
  return (material && (await linkToMaterial({ platform, material }))) ?? refuse('NOT_FOUND');
}
