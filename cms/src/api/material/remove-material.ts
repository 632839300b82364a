/** Takes a file out of a draft. After submission nothing leaves the case file. */
import type { OnRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import { inCase } from '../case/write/in-case';
import { askAddition } from './add/ask-addition';
import { requireOwnMaterial } from './add/replace-material';
import { materialIn } from './read/open-material';

export const removeMaterial = ({ id, ...asked }: OnRecord & { id: string }): Promise<void> =>
  inCase({ ...asked, id, of: 'materials' }, async (hand) => {
    const { actor, db, now, row, opened } = hand;
    const current = await materialIn({ db, actor, id, opened });
    askAddition(actor, opened);
    if (row.state !== 'draft') refuse('CASE_LOCKED');
    requireOwnMaterial(actor, current);
    await db('materials').where({ id: current.material.id }).update({ removed_at: now, updated_at: now });
    hand.audit({ action: 'material.remove', detail: { material: id, kind: current.material.kind } });
  });
