/** Two builds in one checkout would write over each other: the second waits for the first. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE, ROOT } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const file = join(CACHE, 'build.lock');
const holderOf = () => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
};

/** Whether a living process is building here at this moment. */
export const isBuilding = () => {
  const pid = holderOf();
  return Number.isInteger(pid) && isAlive(pid);
};

/** @throws a sentence when this user may not write into the checkout. */
export async function takeTurns(work) {
  for (let isTold = false; ; await sleep(300)) {
    try {
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
        throw new Refusal(
          `Something has to be built, and this user may not write into ${ROOT}. ` +
            'Build it once as the owner of that folder: npm run build',
        );
      if (error.code !== 'EEXIST') throw error;
      if (!existsSync(file)) continue; // released between the two calls
      if (!isBuilding()) rmSync(file, { force: true });
      else if (!isTold) say(`  another build (process ${holderOf()}) is running, waiting for it`);
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
