/** Works on rows one by one. One that fails is noted, and the next has its turn. */
import type { Troubles } from './troubles';

export async function eachForItself<Row extends { document_id: string }>({
  troubles,
  step,
  rows,
  work,
}: {
  troubles: Troubles;
  step: string;
  rows: readonly Row[];
  work: (row: Row) => Promise<unknown>;
}): Promise<void> {
  for (const row of rows) {
    const what = { step, subject: row.document_id };
    try {
      await work(row);
      troubles.clear(what);
    } catch (error) {
      troubles.note({ ...what, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
}
