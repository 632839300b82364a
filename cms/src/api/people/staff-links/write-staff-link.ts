import type { Knex } from 'knex';
import { insertRow } from '../../../platform/db/insert-row';

type WriteStaffLink = {
  trx: Knex.Transaction;
  now: Date;
  staff: number;
  columns: Record<string, number | string | null>;
};

/** One row a colleague, made when the first thing about them is known. */
export async function writeStaffLink({ trx, now, staff, columns }: WriteStaffLink): Promise<void> {
  const count = await trx('staff_links')
    .where({ staff })
    .update({ ...columns, updated_at: now });
  if (count === 0) await insertRow({ db: trx, table: 'staff_links', now, row: { staff, ...columns } });
}
