/**
 * Hands a task to a worker thread and waits for it, at most so long and with at most so much memory: a file that takes more
 * costs its own thread and nobody else's time.
 */
import { join } from 'node:path';
import Piscina from 'piscina';
import { Refusal, refuseField } from '../http/refusal';
import { createGate } from '../platform/gate';
import type { TaskInput, TaskName, TaskResult } from './tasks';
import type { Crossed, Ordered } from './worker';

const THREADS = 2;
const MOST_WAITING = 40;
const LONGEST_MS = 15_000;
const IDLE_MS = 60_000;
const HEAP_MB = 256;

/** The line stands before the threads, so that the time of a task is its own and nobody pays for whoever came before. */
const gate = createGate({ places: THREADS, waiting: MOST_WAITING, patienceMs: 2 * LONGEST_MS });

let pool: Piscina<Ordered, Crossed> | undefined;

/** Made with the first file: a start has nothing to unpack. */
const threads = (): Piscina<Ordered, Crossed> =>
  (pool ??= new Piscina<Ordered, Crossed>({
    filename: join(__dirname, 'worker.js'),
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  }));

const isTooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY');

/**
 * @param field where a file that takes too long or too much memory is complained about.
 * @throws Refusal what the task refuses; VALIDATION at `field`; BUSY when too many files wait.
 */
export async function runTask<N extends TaskName>({
  name,
  input,
  field,
}: {
  name: N;
  input: TaskInput<N>;
  field: string;
}): Promise<TaskResult<N>> {
  let crossed: Crossed;
  const leave = await gate.enter();
  try {
    crossed = await threads().run({ name, input }, { signal: AbortSignal.timeout(LONGEST_MS) });
  } catch (error) {
    if (isTooMuch(error)) return refuseField(field, '文件太复杂，系统处理不了。请简化内容、压缩图片后再传');
    throw error;
  } finally {
    leave();
  }
  if (!crossed.ok) throw new Refusal(crossed.code, crossed.details);
  return crossed.value as TaskResult<N>;
}

export async function stopTasks(): Promise<void> {
  await pool?.destroy();
  pool = undefined;
}
