/**
 * Processes that do one order after another, each with so much memory and so much time, and no secret in their environment.
 * Trap: a thread is no such fence. One that fills its memory with a single long list takes the whole process along, whatever
 * its `resourceLimits` say (nodejs/node#47224); a child process takes only itself.
 */
import { fork, type ChildProcess } from 'node:child_process';

export type Ended<A> = { done: true; answer: A } | { done: false };
export type Processes<O, A> = {
  /** @returns `done: false` when it took too long or too much memory. @throws when the process ended for another reason. */
  run(order: O): Promise<Ended<A>>;
  stop(): void;
};
type Limits = { heapMb: number; longestMs: number; idleMs: number };

/** How a process ends that V8 gave up, or the system: by signal, or with the number a shell makes of one. */
const isCutShort = (code: number | null, signal: string | null): boolean => signal !== null || code === 134;

/** @param file is forked; it answers each message with one message. */
export function createProcesses<O, A>({
  file,
  limits: { heapMb, longestMs, idleMs },
}: {
  file: string;
  limits: Limits;
}): Processes<O, A> {
  const alive = new Set<ChildProcess>();
  const idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];

  function begin(): ChildProcess {
    const child = fork(file, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMb}`],
      env: { TZ: process.env.TZ },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    alive.add(child);
    child.once('exit', () => {
      alive.delete(child);
      const at = idle.findIndex((one) => one.child === child);
      if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.timer);
    });
    // Said by `send` to one that has just ended; its exit says so as well.
    child.on('error', () => undefined);
    return child;
  }

  function take(): ChildProcess {
    const kept = idle.pop();
    if (!kept) return begin();
    clearTimeout(kept.timer);
    return kept.child.connected ? kept.child : begin();
  }

  function keep(child: ChildProcess): void {
    const timer = setTimeout(() => child.kill('SIGKILL'), idleMs).unref();
    idle.push({ child, timer });
  }

  const run = (order: O): Promise<Ended<A>> =>
    new Promise((resolve, reject) => {
      const child = take();
      const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
      const settle = (end: () => void) => {
        clearTimeout(timer);
        child.removeAllListeners('message').off('exit', onExit);
        end();
      };
      const onExit = (code: number | null, signal: string | null) =>
        settle(() =>
          isCutShort(code, signal)
            ? resolve({ done: false })
            : reject(new Error(`${file} ended with code ${code}`)),
        );
      child.once('exit', onExit);
      child.once('message', (answer) =>
        settle(() => {
          keep(child);
          resolve({ done: true, answer: answer as A });
        }),
      );
      child.send(order as object);
    });

  return { run, stop: () => alive.forEach((child) => child.kill('SIGKILL')) };
}
