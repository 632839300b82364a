/**
 * Takes the rows of a batch, some at a time, each handful in a transaction of its own: what was killed in between goes on with the first
 * row that was not taken, and none is taken twice. A step of long work.
 */
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { ImportBatchRow } from '../../platform/rows/import-batch';
import type { ImportRowRow } from '../../platform/rows/import-row';
import type { ImportKind } from './import-kind';

const HANDFUL = 100;
/** `good` leaves the doubtful ones out; bad ones are never taken. */
export type Which = 'all' | 'good';

type Take<F extends string, Row> = {
  platform: Platform;
  actor: Actor;
  kind: Pick<ImportKind<F, Row>, 'take'>;
  batchId: number;
  which: Which;
};

const takeHandful = <F extends string, Row>({ platform, actor, kind, batchId, which }: Take<F, Row>) =>
  platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const batch = await trx<ImportBatchRow>('import_batches').where({ id: batchId }).forUpdate().first();
    if (batch?.state !== 'preview' && batch?.state !== 'taking') return refuse('RECORD_CHANGED');
    const rows = (await trx<ImportRowRow>('import_rows')
      .where({ batch_id: batchId })
      .whereIn('verdict', which === 'all' ? ['good', 'warned'] : ['good'])
      .whereNull('taken_id')
      .orderBy('line')
      .limit(HANDFUL)) as ImportRowRow[];
    for (const { id, sealed_row } of rows) {
      const { row } = JSON.parse(platform.cipher.open(sealed_row)) as { row: Row };
      const { table, id: taken_id, stamp } = await kind.take({ trx, now, actor, row });
      await trx('import_rows').where({ id }).update({ taken_table: table, taken_id, taken_stamp: stamp });
    }
    const isOver = rows.length < HANDFUL;
    await trx<ImportBatchRow>('import_batches')
      .where({ id: batchId })
      .update({ state: isOver ? 'done' : 'taking', ...(isOver && { taken_at: now }) });
    return { count: rows.length, isOver };
  });

/** @returns how many were taken, handful by handful. @throws RECORD_CHANGED when it was taken or undone already. */
export async function* takeBatch<F extends string, Row>(asked: Take<F, Row>): AsyncGenerator<number> {
  for (let taken = 0; ;) {
    const { count, isOver } = await takeHandful(asked);
    taken += count;
    yield taken;
    if (isOver) return;
  }
}
