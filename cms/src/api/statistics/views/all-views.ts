/** Every view of the metric dictionary and the query behind it. */
import type { StatisticsView } from '@tiaohe/config';
import { latestFeed } from '../live/feed';
import * as distributions from './distributions';
import * as overTime from './over-time';
import { overview } from './overview';
import type { View } from './scope';

export const VIEWS: Record<StatisticsView, View> = {
  overview,
  ...distributions,
  ...overTime,
  feed: (db, { rows }) => latestFeed(db, { rows }),
};
