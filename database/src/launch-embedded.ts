/** Starts the PostgreSQL that comes with the product, on a data folder of its own, brings it back when it falls, and stops it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { choosePlace } from './choose-place';
import { choosePort } from './choose-port';
import { ensureDatabase } from './ensure-database';
import { initCluster } from './init-cluster';
import { keepRunning } from './keep-running';
import { lockDataDir } from './lock-data-dir';
import { makeDataDir } from './make-data-dir';
import { ensureSecrets } from './secrets';
import { startServer } from './start-server';
import { stopOrphan } from './stop-orphan';

export type LaunchOptions = {
  dataDir: string;
  /** False only for tests: faster, and lost when the machine dies. */
  isDurable?: boolean;
  onProgress?: (sentence: string) => void;
};
export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Of the keeper that runs now. */
  pid: () => number;
  isNew: boolean;
  stop: () => Promise<void>;
};
type Remembered = { port?: number; directory?: string };

const remembered = (file: string): Remembered => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  } catch {
    return {};
  }
};

const urlOf = (port: number, password: string) => `postgresql://tiaohe:${password}@127.0.0.1:${port}/tiaohe`;

/** Address of the embedded database of this folder, as last started. Whether it runs is not asked. */
export function embeddedUrl({ dataDir }: { dataDir: string }): string | null {
  const { port } = remembered(join(resolve(dataDir), 'postgres.json'));
  return port ? urlOf(port, ensureSecrets({ dataDir: resolve(dataDir) }).DATABASE_PASSWORD) : null;
}

/** @throws DataDirInUse when another process already runs on this folder. */
export async function launchEmbedded(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const { isDurable = true, onProgress = () => undefined } = options;
  const dataDir = resolve(options.dataDir);
  makeDataDir({ dataDir });
  const lock = lockDataDir({ dataDir, name: 'postgres' });

  try {
    const { DATABASE_PASSWORD: password } = ensureSecrets({ dataDir });
    const file = join(dataDir, 'postgres.json');
    const place = choosePlace({ dataDir, last: remembered(file).directory });
    if ((await stopOrphan(place)) === 'stopped')
      onProgress('Stopped a PostgreSQL that an earlier run left behind');
    const isNew = initCluster({ place, password, isDurable, onProgress });
    const port = await choosePort({ last: remembered(file).port });

    const task = { place, port, isDurable, password, logFile: join(dataDir, 'postgres.log') };
    const start = async () => {
      await stopOrphan(place);
      return startServer(task);
    };
    const server = await keepRunning({ start, onProgress });
    try {
      await ensureDatabase({ host: '127.0.0.1', port, password });
    } catch (error) {
      await server.stop();
      throw error;
    }
    writeFileSync(file, `${JSON.stringify({ port, directory: place.directory }, null, 2)}\n`);
    const stop = () => server.stop().finally(lock.release);
    return { url: urlOf(port, password), port, pid: server.pid, isNew, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}
