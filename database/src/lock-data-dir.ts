/** One process at a time on a data folder. The lock names its holder, and dies with it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir } from './make-data-dir';
import { isAlive, startMark } from './process-identity';

type Holder = { pid: number; mark: string | null; since: string };
export type DataDirLock = { release: () => void };

export class DataDirInUse extends Error {
  override name = 'DataDirInUse';
  constructor(
    readonly dataDir: string,
    readonly holder: { pid: number; since: string },
  ) {
    super(
      `Already running: process ${holder.pid} has used the data folder ${dataDir} since ${holder.since}. ` +
        `Stop it first, or choose another folder with DATA_DIR=…`,
    );
  }
}

const read = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
};

const holds = ({ pid, mark }: Holder): boolean => isAlive(pid) && (mark === null || startMark(pid) === mark);

/**
 * Takes the lock `<dataDir>/<name>.lock`.
 * @throws DataDirInUse when a living process holds it; one left by a killed process is taken over.
 */
export function lockDataDir({ dataDir, name }: { dataDir: string; name: string }): DataDirLock {
  makeDataDir({ dataDir });
  const file = join(dataDir, `${name}.lock`);
  const mine: Holder = { pid: process.pid, mark: startMark(process.pid), since: new Date().toISOString() };

  for (let attempt = 0; ; attempt += 1) {
    try {
      // `wx` is the lock: of two that arrive together one creates the file.
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt >= 3) throw error;
      const holder = read(file);
      if (holder && holds(holder)) throw new DataDirInUse(dataDir, holder);
      rmSync(file, { force: true });
    }
  }

  const release = () => {
    const holder = read(file);
    if (holder?.pid === mine.pid && holder.since === mine.since) rmSync(file, { force: true });
  };
  return { release };
}
