/** Every version of one file, newest first. */
import type { Knex } from 'knex';
import type { MaterialRow } from '../../../platform/rows/material';

export async function listVersions(db: Knex, id: number): Promise<MaterialRow[]> {
  const { rows } = await db.raw<{ rows: MaterialRow[] }>(
    `with recursive newer as (
       select * from materials where id = ? union all
       select m.* from materials m join newer n on m.id = n.replaced_by_id
     ), chain as (
       (select * from newer where replaced_by_id is null) union all
       select m.* from materials m join chain c on m.replaced_by_id = c.id
     ) select * from chain order by version desc`,
    [id],
  );
  return rows;
}
