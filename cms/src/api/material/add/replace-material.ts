/** Puts a new version in a file's place; the old one stays and is pointed to the new (R20a). */
import type { Context } from 'koa';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { MaterialRow } from '../../../platform/rows/material';
import { openMaterial, type OpenedMaterial } from '../read/open-material';
import { viewerOf } from '../read/viewer';
import { readSource } from './add-material';
import { askAddition } from './ask-addition';
import { insertMaterial } from './insert-material';
import type { NewVersion } from './material-body';

/** A party replaces only what its own side gave. What the product generated is replaced by generating again. */
export function requireOwnMaterial(actor: Actor, { material, opened }: OpenedMaterial): void {
  if (material.replaced_by_id !== null) refuse('CASE_MOVED');
  const { sides } = viewerOf(actor, opened);
  if (sides.length > 0 && (material.side === null || !sides.includes(material.side))) refuse('FORBIDDEN');
  const isGenerated = material.uploaded_by_account_id === null && material.uploaded_by_staff === null;
  if (isGenerated) refuse('FORBIDDEN');
}

export function askReplacement(actor: Actor, found: OpenedMaterial): void {
  askAddition(actor, found.opened);
  requireOwnMaterial(actor, found);
}

export async function replaceMaterial({
  platform,
  actor,
  id,
  input,
  ctx,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  input: NewVersion;
  ctx: Context;
  address: string;
}): Promise<MaterialRow> {
  const now = platform.clock.now();
  askReplacement(actor, await openMaterial({ db: platform.db, actor, id }));
  const source = await readSource({ platform, ctx, input });
  return platform.transaction(async (db) => {
    const current = await openMaterial({ db, actor, id, lock: true });
    askReplacement(actor, current);
    const { material } = current;
    const row = await insertMaterial({
      db,
      now,
      actor,
      caseId: material.case_id,
      source,
      facts: {
        kind: material.kind,
        visibility: material.visibility,
        side: material.side,
        note: input.note ?? material.note,
        version: material.version + 1,
      },
    });
    await db('materials').where({ id: material.id }).update({ replaced_by_id: row.id, updated_at: now });
    await recordAudit({
      db,
      now,
      line: {
        actor,
        address,
        action: 'material.replace',
        subject: { type: 'case', id: current.opened.row.document_id },
        detail: { from: material.document_id, to: row.document_id, version: row.version },
      },
    });
    return row;
  });
}
