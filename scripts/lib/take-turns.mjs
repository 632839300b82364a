/** Two builds in one checkout would write over each other: the second waits for the first. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './paths.mjs';
import { say } from './say.mjs';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

export async function takeTurns(work) {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, 'build.lock');
  for (let isTold = false; ; await sleep(300)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      let pid = Number.NaN;
      try {
        pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
      } catch {
        continue; // released between the two calls
      }
      if (Number.isInteger(pid) && !isAlive(pid)) rmSync(file, { force: true });
      else if (!isTold) say(`  another build (process ${pid}) is running, waiting for it`);
      isTold = true;
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}
