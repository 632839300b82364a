/**
 * Restores beside the live folder first, then changes places: until the very last step everything is as it was, and what
 * was live stands aside afterwards.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadDatabase } from './launch-database.mjs';
import { restoreInto } from './restore-into.mjs';
import { Refusal, say } from './say.mjs';

const LOCKS = ['start', 'postgres'];

export async function takeLivePlace({ store, manifest, keys, settings, stamp }) {
  const { lockDataDir, takePlace } = loadDatabase();
  const live = settings.dataDir;
  const [next, aside] = [`${live}.restoring-${stamp}`, `${live}.before-${stamp}`];
  const locks = existsSync(live) ? LOCKS.map((name) => lockDataDir({ dataDir: live, name })) : [];
  try {
    const { database } = await restoreInto({ store, manifest, keys, settings, target: next, stamp });
    const asideDatabase = `tiaohe_before_${stamp}`;
    if (database)
      await takePlace({
        connectionString: settings.databaseUrl,
        name: database,
        aside: asideDatabase,
      }).catch((error) => {
        throw new Refusal(
          `The database could not change places (${error.message}). Stop everything that is connected to it and try ` +
            `again. What is live was not changed; the restored copy is ${next} and the database ${database}.`,
        );
      });
    try {
      if (existsSync(live)) renameSync(live, aside);
      // They went along with their folder, and held everybody off until now.
      LOCKS.forEach((name) => rmSync(join(aside, `${name}.lock`), { force: true }));
      renameSync(next, live);
    } catch (error) {
      throw new Refusal(
        `The folders could not change places (${error.message}). By hand: move ${live} away, and ${next} to ${live}.`,
      );
    }
    say(
      `\nRestored. What was live before is kept in ${aside}${database ? ` and in the database ${asideDatabase}` : ''}.`,
    );
    say('Delete it only when you have looked at the restored product.');
  } finally {
    for (const lock of locks) lock.release();
  }
}
