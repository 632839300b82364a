/** Runs steps side by side, as many as there are cores, each to its end whatever becomes of the others. */
import { availableParallelism } from 'node:os';
import { say, step } from './say.mjs';

const MOST = 4;

/**
 * @param {{ steps: { name: string, run: () => Promise<unknown> }[] }} task
 * @returns {Promise<string[]>} the names of those that failed; what each had to say is printed
 */
export async function runSideBySide({ steps }) {
  const waiting = [...steps];
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, run } = next;
      await step(name, run).catch((error) => {
        failed.push(name);
        say(error.message);
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(MOST, availableParallelism()) }, work));
  return failed;
}
