/** A person who does not give up: tries, looks whether it worked, and tries again when the server went away meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 180_000;
const BETWEEN_MS = 60;

/**
 * @param isDone looks at the product; a lost connection counts as "not known yet"
 * @param attempt what the person does; its answer is never trusted, only what `isDone` sees afterwards
 */
export async function persist(
  what: string,
  isDone: () => Promise<boolean>,
  attempt: () => Promise<unknown>,
): Promise<void> {
  let last: unknown;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(BETWEEN_MS)) {
    try {
      if (await isDone()) return;
      last = await attempt();
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`Never came about: ${what}. Last seen: ${JSON.stringify(last)} ${String(last)}`);
}
