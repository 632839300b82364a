/** Fetches a file's row with its case for one actor. What they may not see does not exist. */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { MaterialRow } from '../../../platform/rows/material';
import { openCase, type OpenedCase } from '../../case/read/open-case';
import { maySee, viewerOf } from './viewer';

export type OpenedMaterial = { material: MaterialRow; opened: OpenedCase };

export async function openMaterial({
  db,
  actor,
  id,
  lock = false,
}: {
  db: Knex;
  actor: Actor;
  id: string;
  lock?: boolean;
}): Promise<OpenedMaterial> {
  const found = await db('materials as m')
    .join('cases as c', 'c.id', 'm.case_id')
    .where({ 'm.document_id': id })
    .whereNull('m.removed_at')
    .first<{ case_document_id: string } | undefined>('c.document_id as case_document_id');
  const opened = await openCase({ db, actor, id: found?.case_document_id ?? refuse('NOT_FOUND'), lock });
  const material =
    (await db<MaterialRow>('materials').where({ document_id: id }).whereNull('removed_at').first()) ??
    refuse('NOT_FOUND');
  if (!maySee(material, viewerOf(actor, opened))) refuse('NOT_FOUND');
  return { material, opened };
}
