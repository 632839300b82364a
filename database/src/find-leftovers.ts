/** Processes of a PostgreSQL whose master is gone. Each of them stands in its data folder, and may still write there. */
import { readdirSync, readlinkSync } from 'node:fs';

const workingFolder = (pid: string): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null; // ended meanwhile, or somebody else's
  }
};

/** @returns their process numbers; empty where the system does not tell (there the shared memory is the only fence). */
export function findLeftovers({ directory }: { directory: string }): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === directory)
    .map(Number);
}
