/** Every figure of the house goes through here: computed in its lane, once for all who may know the same rows. */
import type { StatisticsAnswers, StatisticsView } from '@tiaohe/config';
import type { Platform } from '../../platform/platform';
import { shareRead } from '../../platform/share-read';
import { VIEWS } from './views/all-views';
import { readScope } from './views/scope';

type Asked = Omit<Parameters<typeof readScope>[0], 'now'>;
export type Figures = {
  /**
   * @param asked period, organisation, and `rows`: the rows that whoever asks may know of. All of it is the key.
   * @param newerThan milliseconds of `performance.now()`: figures whose reading began before do not do
   */
  read<V extends StatisticsView>(question: {
    view: V;
    asked?: Asked;
    signal?: AbortSignal;
    newerThan?: number;
  }): Promise<StatisticsAnswers[V]>;
};

export function createFigures(platform: Pick<Platform, 'heavy' | 'clock' | 'shared'>): Figures {
  return {
    read: <V extends StatisticsView>({
      view,
      asked = {},
      signal,
      newerThan,
    }: {
      view: V;
      asked?: Asked;
      signal?: AbortSignal;
      newerThan?: number;
    }) =>
      shareRead({
        platform,
        lane: 'figures',
        key: [view, Object.entries(asked).sort()],
        signal,
        newerThan,
        work: async (db) =>
          (await VIEWS[view](db, readScope({ ...asked, now: platform.clock.now() }))) as StatisticsAnswers[V],
      }),
  };
}
