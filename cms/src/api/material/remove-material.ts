/** Takes a file out of a draft. After submission nothing leaves the case file. */
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { askAddition } from './add/ask-addition';
import { requireOwnMaterial } from './add/replace-material';
import { openMaterial } from './read/open-material';

export async function removeMaterial({
  platform,
  actor,
  id,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  address: string;
}): Promise<void> {
  const now = platform.clock.now();
  await platform.transaction(async (db) => {
    const current = await openMaterial({ db, actor, id, lock: true });
    askAddition(actor, current.opened);
    if (current.opened.row.state !== 'draft') refuse('CASE_LOCKED');
    requireOwnMaterial(actor, current);
    await db('materials').where({ id: current.material.id }).update({ removed_at: now, updated_at: now });
    await recordAudit({
      db,
      now,
      line: {
        actor,
        address,
        action: 'material.remove',
        subject: { type: 'case', id: current.opened.row.document_id },
        detail: { material: id, kind: current.material.kind },
      },
    });
  });
}
