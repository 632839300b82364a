/** The records of a case in the order of what they tell. Parties see the shared ones only. */
import type { Knex } from 'knex';
import type { Viewer } from '../material/read/viewer';
import type { ListedRecord } from './record-view';

const isOffice = ({ hats }: Viewer): boolean =>
  hats.some((hat) => hat === 'staff' || hat === 'mediator' || hat === 'system');

export async function listRecords({
  db,
  caseId,
  viewer,
}: {
  db: Knex;
  caseId: number;
  viewer: Viewer;
}): Promise<ListedRecord[]> {
  const query = db('mediation_records as r')
    .leftJoin('mediation_sessions as s', 's.id', 'r.session_id')
    .leftJoin('mediation_records as c', 'c.id', 'r.corrects_id')
    .where({ 'r.case_id': caseId })
    .orderBy([{ column: 'r.at' }, { column: 'r.id' }])
    .select<ListedRecord[]>(
      'r.*',
      's.document_id as session_document_id',
      'c.document_id as corrects_document_id',
    );
  return isOffice(viewer) ? query : query.where({ 'r.visibility': 'shared' });
}
