/**
 * Hands new notices to the streams that are open. However many people watch, one notification of the database costs one
 * query: streams are found by account, or by permission.
 */
import type { Platform } from '../../../platform/platform';
import { withCase, type ListedNotice } from './list-notices';

export type Watcher = (notice: ListedNotice) => void;
type Hub = { watch(watcher: Watcher): () => void };

/** Notifications that come together are answered together. */
const GATHER_MS = 50;
/** Ids are given before commit, so a smaller one may turn up after a greater one: look back a little. */
const LOOK_BACK = 200;
const MOST = 500;

function createNoticeHub(platform: Pick<Platform, 'db' | 'listener' | 'log'>): Hub {
  const watchers = new Set<Watcher>();
  let told = new Set<number>();
  let highest = 0;
  let timer: NodeJS.Timeout | undefined;

  const newest = async () => {
    const rows = (await withCase(platform.db('notices').where('notices.id', '>', highest - LOOK_BACK))
      .orderBy('notices.id', 'desc')
      .limit(MOST)) as ListedNotice[];
    return rows.reverse();
  };

  async function look(): Promise<void> {
    const rows = await newest();
    const fresh = rows.filter(({ id }) => !told.has(id));
    highest = Math.max(highest, ...rows.map(({ id }) => id));
    told = new Set(rows.map(({ id }) => id));
    for (const row of fresh) for (const watcher of watchers) watcher(row);
  }

  /** What is already there when the first one comes is for the list, not for the stream. */
  async function catchUp(): Promise<void> {
    const row = (await platform.db('notices').max('id as id').first()) as { id: number | null } | undefined;
    highest = row?.id ?? 0;
    told = new Set((await newest()).map(({ id }) => id));
  }

  let ready: Promise<void> | undefined;
  const ring = () => {
    if (watchers.size === 0 || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void (ready ?? Promise.resolve())
        .then(look)
        .catch((error: Error) => platform.log('warn', `Notices: ${error.message}`));
    }, GATHER_MS);
  };
  platform.listener.on('notices', ring);

  return {
    watch(watcher) {
      if (watchers.size === 0) ready = catchUp();
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

const hubs = new WeakMap<object, Hub>();

/** One hub a platform, made when the first stream opens. */
export function noticeHub(platform: Platform): Hub {
  const known = hubs.get(platform) ?? createNoticeHub(platform);
  hubs.set(platform, known);
  return known;
}
