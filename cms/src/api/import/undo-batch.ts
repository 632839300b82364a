/** Takes a whole batch back, or nothing of it: what somebody has worked on since is not thrown away with it. */
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { ImportBatchRow } from '../../platform/rows/import-batch';
import type { ImportRowRow } from '../../platform/rows/import-row';
import type { ImportKind } from './import-kind';

const TOUCHED = (line: number) => `第${line}行导入后有人改过，不能整批撤销`;

/** @throws RECORD_CHANGED naming the first row that was touched; when it was undone already. */
export const undoBatch = <F extends string, Row>({
  platform,
  actor,
  kind,
  batchId,
}: {
  platform: Platform;
  actor: Actor;
  kind: Pick<ImportKind<F, Row>, 'undo'>;
  batchId: number;
}): Promise<number> =>
  platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const changed = await trx<ImportBatchRow>('import_batches')
      .where({ id: batchId })
      .whereIn('state', ['taking', 'done'])
      .update({ state: 'undone', undone_at: now });
    if (changed === 0) return refuse('RECORD_CHANGED', { message: '这一批没有导入，或已经撤销' });
    // The last one first: a later row may lean on an earlier one.
    const rows = (await trx<ImportRowRow>('import_rows')
      .where({ batch_id: batchId })
      .whereNotNull('taken_id')
      .orderBy('line', 'desc')) as ImportRowRow[];
    for (const { line, taken_table, taken_id, taken_stamp } of rows) {
      const taken = { table: taken_table ?? '', id: taken_id ?? 0, stamp: taken_stamp ?? '' };
      if (!(await kind.undo({ trx, now, actor, taken })))
        return refuse('RECORD_CHANGED', { message: TOUCHED(line) });
    }
    await trx('import_rows')
      .where({ batch_id: batchId })
      .update({ taken_table: null, taken_id: null, taken_stamp: null });
    return rows.length;
  });
