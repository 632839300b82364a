import type { FeedEntry } from '@tiaohe/config';
import { prependFeed } from './prepend-feed';

const entry = (id: string): FeedEntry => ({
  id,
  at: '2026-11-23T09:00:00+08:00',
  action: 'accept',
  text: '立案',
  state: null,
  level: 'normal',
});

it('shows the newest on top and the same news once', () => {
  expect(prependFeed([entry('b'), entry('a')], entry('a')).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('forgets what nobody scrolls to', () => {
  const long = Array.from({ length: 40 }, (_, index) => entry(`old-${index}`));

  expect(prependFeed(long, entry('new')).length).toBe(40);
});
