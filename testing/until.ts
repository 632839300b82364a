/** Waits for a fact: what leaves by the outbox, a stream or another process arrives a moment later. */
import { setTimeout as sleep } from 'node:timers/promises';

export type Patience = { withinMs?: number; everyMs?: number };

const WITHIN_MS = 20_000;
const EVERY_MS = 100;

const hasCome = (found: unknown): boolean => Boolean(found) && !(Array.isArray(found) && found.length === 0);

/**
 * Asks until the answer is there. A list is there when something is in it.
 * @param what named in the error when it never comes
 */
export async function until<T>(
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  what: string,
  { withinMs = WITHIN_MS, everyMs = EVERY_MS }: Patience = {},
): Promise<T> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(everyMs)) {
    const found = await look();
    if (hasCome(found)) return found as T;
  }
  throw new Error(`Waited in vain for ${what}`);
}
