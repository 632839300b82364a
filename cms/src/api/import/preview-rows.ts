/** The rows of a batch by page, the doubtful and the bad ones on their own when asked for. */
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';
import type { Platform } from '../../platform/platform';
import type { ImportRowRow } from '../../platform/rows/import-row';
import type { Counts, Verdict } from './check-rows';

export type PreviewRow = {
  line: number;
  verdict: Verdict;
  values: Record<string, string>;
  complaints: { field: string; message: string; level: string }[];
  isTaken: boolean;
};

export async function previewRows({
  platform,
  batchId,
  verdict,
  page,
  pageSize,
}: {
  platform: Pick<Platform, 'db' | 'cipher'>;
  batchId: number;
  verdict?: Verdict;
  page: number;
  pageSize: number;
}): Promise<PreviewRow[]> {
  const { db, cipher } = platform;
  const rows = (await db<ImportRowRow>('import_rows')
    .where({ batch_id: batchId, ...(verdict && { verdict }) } as object)
    .orderBy('line')
    .limit(pageSize)
    .offset((page - 1) * pageSize)) as ImportRowRow[];
  return rows.map((row) => ({
    line: row.line,
    verdict: row.verdict,
    values: (JSON.parse(cipher.open(row.sealed_row)) as { draft: Record<string, string> }).draft,
    complaints: readJson<PreviewRow['complaints']>(row.complaints, []),
    isTaken: row.taken_id !== null,
  }));
}

export async function countRows(db: Knex, batchId: number): Promise<Counts> {
  const found: { verdict: Verdict; count: string }[] = await db('import_rows')
    .where({ batch_id: batchId })
    .groupBy('verdict')
    .select('verdict', db.raw('count(*) as count'));
  const of = (verdict: Verdict) => Number(found.find((one) => one.verdict === verdict)?.count ?? 0);
  const [good, warned, bad] = [of('good'), of('warned'), of('bad')];
  return { rows: good + warned + bad, good, warned, bad };
}
