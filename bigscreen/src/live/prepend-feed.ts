/** Puts what was heard on top of the list. The same news may come by the stream and by a read: it shows once. */
import type { FeedEntry } from '@tiaohe/config';

const LONGEST = 40;

export const prependFeed = (feed: readonly FeedEntry[], entry: FeedEntry): FeedEntry[] =>
  [entry, ...feed.filter(({ id }) => id !== entry.id)].slice(0, LONGEST);
