/** The files of a case that are in force: newest versions, not removed. Pictures of signatures are evidence, not files. */
import type { Knex } from 'knex';
import type { MaterialRow } from '../../../platform/rows/material';
import { maySee, type Viewer } from './viewer';

export async function listMaterials({
  db,
  caseId,
  viewer,
  q,
}: {
  db: Knex;
  caseId: number;
  viewer: Viewer;
  q?: string;
}): Promise<MaterialRow[]> {
  const query = db<MaterialRow>('materials')
    .where({ case_id: caseId })
    .whereNull('removed_at')
    .whereNull('replaced_by_id')
    .whereNotExists(db('signatures').whereRaw('signatures.image_id = materials.id'))
    .orderBy([{ column: 'uploaded_at' }, { column: 'id' }]);
  const rows = await (q
    ? query.whereRaw("strpos(lower(concat_ws(' ', name, note, offline_address)), lower(?)) > 0", [q])
    : query);
  return rows.filter((row) => maySee(row, viewer));
}
