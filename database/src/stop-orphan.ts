/** Clears what a killed run left behind: a PostgreSQL still running on the folder, or its stale pid file. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, isAlive } from './process-identity';

/** The caller holds the folder's lock, so whoever runs here has lost its master. */
export async function stopOrphan({
  directory,
}: {
  directory: string;
}): Promise<'none' | 'stale-file' | 'stopped'> {
  const file = join(directory, 'postmaster.pid');
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return 'none';
  }
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid) || !/postgres/.test(commandOf(pid))) {
    // Its number may meanwhile belong to a stranger, which PostgreSQL would take for itself and refuse to start.
    rmSync(file, { force: true });
    return 'stale-file';
  }

  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    if (waited > 20_000)
      throw new Error(`PostgreSQL (process ${pid}) is still running on ${directory} and does not stop`);
    await sleep(100);
  }
  return 'stopped';
}
