/**
 * Tells every watching screen what changed. One hub per process hears PostgreSQL, reads once, and writes to all: a
 * hundred walls cost the database as much as one.
 */
import type { StatisticsView } from '@tiaohe/config';
import type { Platform } from '../../../platform/platform';
import { overview } from '../views/overview';
import { readScope } from '../views/scope';
import { feedEntry } from './feed';

export type Watcher = { send(event: string, data: unknown): void };
export type Hub = { watch(watcher: Watcher): () => void; start(): void; stop(): void };

const GATHER_MS = 300;
const CHANGED: StatisticsView[] = [
  'overview',
  'trend',
  'categories',
  'organisations',
  'mediators',
  'outcomes',
  'sources',
  'waterfall',
  'bubble',
  'hours',
  'funnel',
  'backlog',
];

export function createHub(platform: Platform): Hub {
  const watchers = new Set<Watcher>();
  let pending: number[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    const ids = pending;
    pending = [];
    if (watchers.size === 0) return;
    for (const id of ids) {
      const entry = await feedEntry(platform.db, id);
      if (entry) watchers.forEach((watcher) => watcher.send('feed', entry));
    }
    const figures = await overview(platform.db, readScope({ now: platform.clock.now() }));
    watchers.forEach((watcher) => watcher.send('tick', { views: CHANGED, overview: figures }));
  }

  let unlisten: (() => void) | undefined;
  return {
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    start() {
      unlisten = platform.listener.on('timeline', (payload) => {
        if (payload) pending.push(Number(payload));
        timer ??= setTimeout(
          () => void tell().catch((error: Error) => platform.log('warn', `Live figures: ${error.message}`)),
          GATHER_MS,
        );
      });
    },
    stop() {
      unlisten?.();
      clearTimeout(timer);
    },
  };
}
