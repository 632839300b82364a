/**
 * Clears what a killed run left behind: a PostgreSQL still running on the folder, backends that outlived their master, its
 * stale pid file. Two sets of backends on one folder would ruin it, so nobody starts before the last one is gone.
 */
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findLeftovers } from './find-leftovers';
import { commandOf, isAlive } from './process-identity';

export type Cleared = 'none' | 'stale-file' | 'stopped';
const LOOK_EVERY_MS = 50;

/** The next step when the one before did not help: fast shutdown, immediate shutdown, and no more asking. */
const SIGNALS: readonly { after: number; signal: NodeJS.Signals }[] = [
  { after: 0, signal: 'SIGINT' },
  { after: 10_000, signal: 'SIGQUIT' },
  { after: 15_000, signal: 'SIGKILL' },
];
/** Backends without a master leave by themselves within moments; those that compute are told, then ended. */
const LEFTOVER_SIGNALS: typeof SIGNALS = [
  { after: 300, signal: 'SIGQUIT' },
  { after: 2_000, signal: 'SIGKILL' },
];
const GIVE_UP_AFTER_MS = 20_000;

const tell = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the word.
  }
};

async function untilGone(
  directory: string,
  look: () => number[],
  signals: typeof SIGNALS,
): Promise<'nobody' | 'ended'> {
  let told = 0;
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    const here = look();
    if (here.length === 0) return waited === 0 ? 'nobody' : 'ended';
    if (waited > GIVE_UP_AFTER_MS)
      throw new Error(
        `PostgreSQL (process ${here.join(', ')}) is still running on ${directory} and does not stop`,
      );
    for (; told < signals.length && waited >= (signals[told]?.after ?? 0); told += 1)
      for (const pid of here) tell(pid, signals[told]?.signal ?? 'SIGKILL');
    await sleep(LOOK_EVERY_MS);
  }
}

/** Its number may meanwhile belong to a stranger, also to a PostgreSQL of another folder: the command names the folder. */
const isMaster = (pid: number, directory: string) =>
  Number.isInteger(pid) &&
  pid > 1 &&
  isAlive(pid) &&
  /postgres/.test(commandOf(pid)) &&
  commandOf(pid).includes(directory);

/** The caller holds the folder's lock, so whoever runs here has lost whoever started it. */
export async function stopOrphan({ directory }: { directory: string }): Promise<Cleared> {
  const file = join(directory, 'postmaster.pid');
  let pid: number | null = null;
  try {
    pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    // No file: its backends may be there all the same.
  }
  const master = pid;
  const masters = () => (master !== null && isMaster(master, directory) ? [master] : []);
  const ended = await untilGone(directory, masters, SIGNALS);
  const real = realpathSync(directory);
  const left = await untilGone(directory, () => findLeftovers({ directory: real }), LEFTOVER_SIGNALS);
  // PostgreSQL would take the stranger who has the number now for itself, and refuse to start.
  rmSync(file, { force: true });
  if (ended === 'ended' || left === 'ended') return 'stopped';
  return pid === null ? 'none' : 'stale-file';
}
