/** Waits until a database answers: one that is starting or recovering is no reason to give up. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isLostConnection } from './is-lost-connection';

const LOOK_EVERY_MS = 200;
const CONNECT_WITHIN_MS = 5_000;

/**
 * @throws at once what waiting does not mend (wrong password, no such database), and the last lost connection after
 * `withinMs` milliseconds
 */
export async function waitForDatabase({
  connectionString,
  withinMs,
}: {
  connectionString: string;
  withinMs: number;
}): Promise<void> {
  for (const end = performance.now() + withinMs; ; await sleep(LOOK_EVERY_MS)) {
    const client = new Client({ connectionString, connectionTimeoutMillis: CONNECT_WITHIN_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (!isLostConnection(error) || performance.now() > end) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
