import type { Hub } from '../api/statistics/live/hub';
import { allEndpoints } from './all-endpoints';

/** Sign-in, people, organisations, notices, the trail: what they answer is written next. Then `reply` is required, and this file goes. */
const NEXT =
  /^\/(accounts|audit|auth|callbacks\/wechat|centre|exports|me|notices|organisations|outbox|privacy-notice|roles|sms-codes)(\/|$)/;

it('every endpoint says what it answers', () => {
  const silent = allEndpoints({ figures: {} } as Hub)
    .filter(({ reply, path }) => reply === undefined && !NEXT.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect(silent).toEqual([]);
});
