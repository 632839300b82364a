/** The licence photo of an enterprise. It belongs to no case, so it is opened from its account; the look is on record. */
import type { Actor } from '../../../access/actor';
import { recordAudit, type AuditLine } from '../../../audit/record-audit';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { linkToMaterial, type FileLink } from '../../material/read/material-link';

type Row = { document_id: string; storage_key: string | null; name: string };

export async function licenceLink({
  platform,
  actor,
  id,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  address: string;
}): Promise<FileLink> {
  const { db } = platform;
  const row: Row | undefined = await db('enterprises as e')
    .join('up_users as u', 'u.id', 'e.account_id')
    .join('materials as m', 'm.id', 'e.licence_material_id')
    .where({ 'u.document_id': id })
    .whereNull('m.removed_at')
    .first('m.document_id', 'm.storage_key', 'm.name');
  const link = row ? await linkToMaterial({ platform, material: row }) : null;
  if (!link) return refuse('NOT_FOUND');
  const line: AuditLine = {
    actor,
    action: 'enterprise.view-licence',
    subject: { type: 'account', id },
    address,
  };
  await recordAudit({ db, now: platform.clock.now(), line });
  return link;
}
