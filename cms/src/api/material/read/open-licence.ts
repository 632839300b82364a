/** An enterprise's licence belongs to no case: staff who look after accounts open it, and that they did is on the record. */
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import type { Platform } from '../../../platform/platform';
import type { MaterialRow } from '../../../platform/rows/material';

/** @returns null when it is no licence of an enterprise, or the actor has no business with accounts. */
export async function openLicence({
  platform,
  actor,
  id,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  address: string;
}): Promise<MaterialRow | null> {
  if (actor.kind !== 'staff' || !actor.permissions.has('account.read')) return null;
  const { db, clock } = platform;
  const found = await db('materials as m')
    .join('enterprises as e', 'e.licence_material_id', 'm.id')
    .join('up_users as u', 'u.id', 'e.account_id')
    .where({ 'm.document_id': id })
    .whereNull('m.removed_at')
    .first<(MaterialRow & { owner: string }) | undefined>('m.*', 'u.document_id as owner');
  if (!found) return null;
  const subject = { type: 'account', id: found.owner } as const;
  await recordAudit({
    db,
    now: clock.now(),
    line: { actor, action: 'account.view-licence', subject, address },
  });
  return found;
}
