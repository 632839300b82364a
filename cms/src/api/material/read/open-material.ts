/** Fetches a file's row with its case for one actor. What they may not see does not exist. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { MaterialRow } from '../../../platform/rows/material';
import { openCase, type OpenedCase } from '../../case/read/open-case';
import { maySee, viewerOf } from './viewer';

export type OpenedMaterial = { material: MaterialRow; opened: OpenedCase };
type Asked = { db: Knex; actor: Actor; id: string };

/** A file of a case that is open already. */
export async function materialIn({
  db,
  actor,
  id,
  opened,
}: Asked & { opened: OpenedCase }): Promise<OpenedMaterial> {
  const material =
    (await db<MaterialRow>('materials')
      .where({ document_id: id, case_id: opened.row.id })
      .whereNull('removed_at')
      .first()) ?? refuse('NOT_FOUND');
  if (!maySee(material, viewerOf(actor, opened))) refuse('NOT_FOUND');
  return { material, opened };
}

export const openMaterial = async (asked: Asked): Promise<OpenedMaterial> =>
  materialIn({ ...asked, opened: await openCase({ ...asked, of: 'materials' }) });
