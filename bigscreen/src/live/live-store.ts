/** Everything the screen knows: the figures of the chosen period, how fresh they are, and whether the line is alive. */
import { ApiRefusal, type FeedEntry, type StatisticsAnswers, type Tick } from '@tiaohe/config';
import { defineStore } from 'pinia';
import { computed, reactive, ref, shallowReactive } from 'vue';
import { messageOf } from '../api/message-of';
import { readStatistics } from '../api/read-statistics';
import { screenTransport } from '../api/screen-transport';
import { readStored, writeStored } from '../session/stored';
import { collectViews, type Collector } from './collect-views';
import { mergeTick } from './merge-tick';
import { isPeriod, spanOf, type Period } from './period';
import { prependFeed } from './prepend-feed';
import { watchStream, type Connection } from './watch-stream';

export type View = keyof StatisticsAnswers;
export type Refusal = 'signed-out' | 'forbidden';

const PERIOD_KEY = 'tiaohe-screen-period';
/** Heals what a missed tick left behind, and turns the page at midnight. */
const REREAD_MS = 5 * 60_000;

export const useLive = defineStore('live', () => {
  const figures = shallowReactive<Partial<StatisticsAnswers>>({});
  const failures = reactive<Partial<Record<View, string>>>({});
  const stored = readStored<string>(() => globalThis.localStorage, PERIOD_KEY);
  const period = ref<Period>(stored && isPeriod(stored) ? stored : 'all');
  const connection = ref<Connection>('connecting');
  const refusal = ref<Refusal | null>(null);
  /** The newest thing heard on the stream, for what moves on the screen because of it. */
  const latest = ref<FeedEntry | null>(null);
  const asOf = computed(() => figures.overview?.asOf ?? null);

  let watched: readonly View[] = [];
  /** Answers to an older question are not waited for: the period may have changed while they travelled. */
  let question = new AbortController();
  /** Views whose answer is out. The same is not asked twice at once. */
  const out = new Set<View>();
  let stops: (() => void)[] = [];
  let collector: Collector<View> | undefined;

  function refuse(error: unknown): void {
    if (!(error instanceof ApiRefusal)) return;
    if (error.status === 401) refusal.value = 'signed-out';
    if (error.status === 403) refusal.value = 'forbidden';
    if (refusal.value) stop();
  }

  async function readOne<V extends View>(view: V, { signal }: AbortController): Promise<void> {
    if (out.has(view)) return;
    out.add(view);
    try {
      const answer = await readStatistics(view, spanOf(period.value, new Date()), signal);
      if (signal.aborted) return;
      figures[view] = answer;
      failures[view] = undefined;
    } catch (error) {
      if (signal.aborted) return;
      failures[view] = messageOf(error);
      refuse(error);
    } finally {
      if (!signal.aborted) out.delete(view);
    }
  }

  /** What was asked before is no longer of use; the server is told, and stops. */
  function askAnew(): void {
    question.abort();
    question = new AbortController();
    out.clear();
  }

  const read = (views: readonly View[] = watched): Promise<unknown> =>
    Promise.all(views.filter((view) => watched.includes(view)).map((view) => readOne(view, question)));

  function choose(next: Period): void {
    if (next === period.value) return;
    period.value = next;
    writeStored(() => globalThis.localStorage, PERIOD_KEY, next);
    askAnew();
    void read();
  }

  function hear(event: string, data: string): void {
    if (event === 'tick') {
      const tick = JSON.parse(data) as Tick;
      figures.overview = mergeTick({ shown: figures.overview, tick: tick.overview, period: period.value });
      collector?.add(period.value === 'all' ? tick.views.filter((view) => view !== 'overview') : tick.views);
    }
    if (event === 'feed') {
      const entry = JSON.parse(data) as FeedEntry;
      figures.feed = prependFeed(figures.feed ?? [], entry);
      latest.value = entry;
    }
  }

  function start(views: readonly View[]): void {
    stop();
    watched = views;
    refusal.value = null;
    askAnew();
    collector = collectViews<View>(read);
    const timer = setInterval(() => void read(), REREAD_MS);
    let wasLive = false;
    const close = watchStream({
      transport: screenTransport,
      path: '/api/statistics/stream',
      onEvent: ({ event, data }) => hear(event, data),
      onConnection: (next) => {
        connection.value = next;
        // Whatever happened while the line was down was not heard: read it.
        if (next === 'live' && wasLive) void read();
        if (next === 'live') wasLive = true;
      },
      onRefused: refuse,
    });
    stops = [close, () => clearInterval(timer), () => collector?.stop()];
    void read();
  }

  function stop(): void {
    stops.forEach((each) => each());
    stops = [];
    question.abort();
  }

  /** Nothing of one person's screen stays for the next. */
  function forget(): void {
    stop();
    for (const view of Object.keys(figures) as View[]) figures[view] = undefined;
    for (const view of Object.keys(failures) as View[]) failures[view] = undefined;
    latest.value = null;
  }

  return { figures, failures, period, connection, refusal, latest, asOf, start, stop, read, choose, forget };
});
