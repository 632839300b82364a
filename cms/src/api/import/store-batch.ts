/** Keeps what was read and checked, so that it can be looked at by page, taken row by row, and taken back. */
import type { Knex } from 'knex';
import type { StaffActor } from '../../platform/actor';
import { asJson, insertRow, insertRows, type Stored } from '../../platform/db/insert-row';
import type { Platform } from '../../platform/platform';
import type { ImportBatchRow } from '../../platform/rows/import-batch';
import type { ImportRowRow } from '../../platform/rows/import-row';
import type { Checked } from './check-rows';

const AT_ONCE = 500;

/** In the caller's transaction: a batch is there whole or not at all. */
export async function storeBatch<F extends string, Row>({
  platform,
  trx,
  actor,
  kind,
  fileName,
  checked,
}: {
  platform: Pick<Platform, 'cipher' | 'clock'>;
  trx: Knex.Transaction;
  actor: StaffActor;
  kind: string;
  fileName: string;
  checked: readonly Checked<F, Row>[];
}): Promise<Stored<ImportBatchRow>> {
  const { cipher, clock } = platform;
  const now = clock.now();
  const batch = await insertRow<ImportBatchRow>({
    db: trx,
    table: 'import_batches',
    now,
    row: { kind, state: 'preview', file_name: fileName, owner_staff: actor.id },
  });
  for (let at = 0; at < checked.length; at += AT_ONCE) {
    const rows = checked
      .slice(at, at + AT_ONCE)
      .map(({ line, verdict, draft, row, complaints }): Partial<ImportRowRow> => ({
        batch_id: batch.id,
        line,
        verdict,
        sealed_row: cipher.seal(JSON.stringify({ draft, row })),
        complaints: asJson(complaints),
      }));
    await insertRows({ db: trx, table: 'import_rows', now, rows });
  }
  return batch;
}
