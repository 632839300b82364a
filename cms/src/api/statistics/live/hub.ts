/**
 * Tells every watching screen what changed. One hub per process hears PostgreSQL, reads once for all who may know the same
 * rows, and writes to all: a hundred walls cost the database as much as one.
 */
import type { CaseState, StatisticsEvents, StatisticsView } from '@tiaohe/config';
import type { EventStream } from '../../../platform/http/event-stream';
import type { Platform } from '../../../platform/platform';
import { LONGEST_FRESH_MS } from '../../../platform/share-answers';
import type { Figures } from '../figures';
import { feedEntries } from './feed';
import { createPace } from './pace';
import { ALL_TOUCHED, touchedViews } from './touched-views';

export type Watcher = {
  send: EventStream<StatisticsEvents>['send'];
  /** SQL over `cases as c`: what this watcher may know of. Figures of other rows never reach it. */
  rows: string;
  /** SQL over `organisations as o`: the organisations it may know of. */
  places: string;
};
export type Hub = { figures: Figures; watch(watcher: Watcher): () => void; start(): void; stop(): void };

/** What happens is told within two seconds (R29a), however slow the sums are. */
const FEED = { gatherMs: 300, longestRestMs: 1_000 };
const TICK = { gatherMs: 0, longestRestMs: 10_000 };
/**
 * Figures that were asked for at once may have been some seconds old (platform/share-answers.ts). Longer than any is
 * kept, everything that changed is named once more, so that no screen stays behind.
 */
const ECHO_MS = LONGEST_FRESH_MS + 1_000;
const WHOLE = 'true';
/** Watchers of the same text may share figures. */
const reachOf = ({ rows, places }: Watcher): string => JSON.stringify({ rows, places });

export function createHub({
  platform,
  figures,
}: {
  platform: Pick<Platform, 'reads' | 'listener' | 'log'>;
  figures: Figures;
}): Hub {
  const watchers = new Set<Watcher>();
  const [changed, echoes] = [new Set<StatisticsView>(), new Set<StatisticsView>()];
  let pending: number[] = [];
  let heardAt = 0;
  let echo: NodeJS.Timeout | undefined;
  let unlisten: (() => void) | undefined;

  const onError = (error: Error): void => platform.log('warn', `Live figures: ${error.message}`);
  const take = <T>(from: Set<T>): T[] => {
    const all = [...from];
    from.clear();
    return all;
  };

  async function tellFeed(): Promise<void> {
    const ids = pending;
    pending = [];
    if (watchers.size === 0 || ids.length === 0) return;
    const { rows } = await platform.reads.raw<{ rows: { from: CaseState | null; to: CaseState | null }[] }>(
      'select from_state as "from", to_state as "to" from timeline_entries where id = any(?)',
      [ids],
    );
    name(rows.flatMap(touchedViews));
    const whole = [...watchers].filter(({ rows: reached }) => reached === WHOLE);
    if (whole.length === 0) return;
    for (const entry of await feedEntries(platform.reads, ids))
      whole.forEach((watcher) => watcher.send('feed', entry));
  }

  async function tellFigures(): Promise<void> {
    const [views, since] = [take(changed), heardAt];
    const tellThose = async (reach: string) => {
      const asked = JSON.parse(reach) as Pick<Watcher, 'rows' | 'places'>;
      const overview = await figures.read({ view: 'overview', asked, newerThan: since });
      for (const watcher of watchers)
        if (reachOf(watcher) === reach) watcher.send('tick', { views, overview });
    };
    // One scope whose figures fail does not keep the others waiting; what changed is named once more anyway.
    for (const reach of new Set([...watchers].map(reachOf))) await tellThose(reach).catch(onError);
  }

  const feed = createPace({ work: tellFeed, onError, ...FEED });
  const tick = createPace({ work: tellFigures, onError, ...TICK });

  function name(views: readonly StatisticsView[]): void {
    for (const view of views) {
      changed.add(view);
      echoes.add(view);
    }
    tick.ask();
    echo ??= setTimeout(() => {
      echo = undefined;
      for (const view of take(echoes)) changed.add(view);
      tick.ask();
    }, ECHO_MS);
  }

  return {
    figures,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    start() {
      unlisten = platform.listener.on('timeline', (payload) => {
        heardAt = performance.now();
        // Without an id the line was down, and anything may have happened.
        if (payload) pending.push(Number(payload));
        else name(ALL_TOUCHED);
        feed.ask();
      });
    },
    stop() {
      unlisten?.();
      feed.stop();
      tick.stop();
      clearTimeout(echo);
    },
  };
}
