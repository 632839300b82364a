/** The case file as one person may see it: every paper in order, with size and hash. */
import type { CaseFileEntry } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { MaterialRow } from '../../platform/rows/material';
import { listMaterials } from '../material/read/list-materials';
import { toMaterialView } from '../material/read/material-view';
import type { Viewer } from '../material/read/viewer';
import { arrange } from './arrange';

export type FileEntry = Omit<CaseFileEntry, 'material'> & { row: MaterialRow };

type DocumentOf = NonNullable<CaseFileEntry['document']> & { material_id: number };

export async function readCaseFile({
  db,
  caseId,
  viewer,
  q,
}: {
  db: Knex;
  caseId: number;
  viewer: Viewer;
  q?: string;
}): Promise<FileEntry[]> {
  const rows = await listMaterials({ db, caseId, viewer, q });
  const documents = await db('case_documents')
    .where({ case_id: caseId })
    .whereNotNull('material_id')
    .select<DocumentOf[]>('material_id', 'kind', 'state');
  const byMaterial = new Map(documents.map(({ material_id, kind, state }) => [material_id, { kind, state }]));
  const items = rows.map((row) => ({ kind: row.kind, document: byMaterial.get(row.id) ?? null, row }));
  return arrange(items).map(({ no, section, item }) => ({
    no,
    section,
    document: item.document,
    row: item.row,
  }));
}

export const toEntryView = ({ row, ...entry }: FileEntry): CaseFileEntry => ({
  ...entry,
  material: toMaterialView(row),
});
