/** The other process's side: does one task at a time. Refusals and faults cross as data, because classes do not. */
import { Refusal } from '../platform/http/refusal';
import type { Ordered, Crossed } from '../platform/off-thread/task-kinds';
import { TASKS } from './all-tasks';

async function work({ name, input }: Ordered): Promise<Crossed> {
  try {
    return { ok: true, value: await (TASKS[name] as (given: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
    return { ok: false, fault: error instanceof Error ? (error.stack ?? error.message) : 'unknown' };
  }
}

process.on('message', (ordered: Ordered) => {
  void work(ordered).then((crossed) => process.send?.(crossed));
});
// Whoever ordered is gone: nobody waits for an answer.
process.once('disconnect', () => process.exit());
