/**
 * Hands a task to a process of its own and waits for it, at most so long and with at most so much memory: a file that takes
 * more costs that process and nobody else's time.
 */
import { createGate } from '../gate';
import { Refusal, refuseField } from '../http/refusal';
import { createProcesses, type Processes } from './processes';
import type { Crossed, Ordered, TaskInput, TaskName, TaskResult } from './task-kinds';

const AT_ONCE = 2;
const MOST_WAITING = 40;
const LONGEST_MS = 15_000;
const IDLE_MS = 60_000;
const HEAP_MB = 256;

/** The line stands before the processes, so that the time of a task is its own and nobody pays for whoever came before. */
const gate = createGate({ places: AT_ONCE, waiting: MOST_WAITING, patienceMs: 2 * LONGEST_MS });

/** The first is begun with the first file: a start has nothing to unpack. */
let processes: Processes<Ordered, Crossed> | undefined;

/** @param file the compiled worker: it knows every task, and so stands above this. */
export function useWorker(file: string): void {
  processes = createProcesses<Ordered, Crossed>({
    file,
    limits: { heapMb: HEAP_MB, longestMs: LONGEST_MS, idleMs: IDLE_MS },
  });
}

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
  if (!processes) throw new Error('useWorker comes first');
  const leave = await gate.enter();
  const ended = await processes.run({ name, input }).finally(leave);
  if (!ended.done) return refuseField(field, '文件太复杂，系统处理不了。请简化内容、压缩图片后再传');
  const { answer } = ended;
  if (answer.ok) return answer.value as TaskResult<N>;
  if ('fault' in answer) throw new Error(`${name}: ${answer.fault}`);
  throw new Refusal(answer.code, answer.details);
}

export const stopTasks = (): void => processes?.stop();
