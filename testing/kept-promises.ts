/** Whether everything that was promised to the outside world has left: what has not come by then never comes. */
import { Client as Database } from 'pg';
import { clientOf } from './client';
import { until } from './until';

/** Word files are turned into PDF among these promises, and the machine may be busy. */
const WITHIN_MS = 120_000;

/**
 * Waits until no entry of the outbox is in work or due by the product's clock. What a handler promises in turn is written
 * before its own entry ends, so one look sees both.
 */
export async function untilPromisesAreKept({
  url,
  databaseUrl = process.env.DATABASE_URL,
}: {
  url: string;
  databaseUrl?: string;
}): Promise<void> {
  const db = new Database({ connectionString: databaseUrl });
  await db.connect();
  const isKept = async () => {
    const now = (await clientOf(url).get('/sandbox/api/clock')).data.now as string;
    const { rows } = await db.query<{ open: number }>(
      `select count(*)::int as open from outbox_entries
        where state in ('queued', 'running') or (state = 'waiting' and due_at <= $1)`,
      [now],
    );
    return rows[0]?.open === 0;
  };
  try {
    await until(isKept, 'the promises to be kept', { withinMs: WITHIN_MS });
  } finally {
    await db.end();
  }
}
