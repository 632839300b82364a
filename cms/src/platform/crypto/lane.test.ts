import { setTimeout as sleep } from 'node:timers/promises';
import { createLane } from './lane';

const open = (longestMs = 5_000) => createLane({ atOnce: 2, mostWaiting: 3, longestMs, retryAfter: 5 });
const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => value,
    (error: { code?: string; details?: object; message: string }) =>
      error.code ? { code: error.code, ...error.details } : error.message,
  );

it('runs two at once, lets three wait in their order, and tells the sixth when to come again', async () => {
  const lane = open();
  const done: number[] = [];
  let most = 0;
  let now = 0;
  const work = (name: number) => async () => {
    now += 1;
    most = Math.max(most, now);
    await sleep(5);
    now -= 1;
    done.push(name);
    return name;
  };
  const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map((name) => outcome(lane.run(work(name)))));
  expect(outcomes).toEqual([1, 2, 3, 4, 5, { code: 'BUSY', meta: { retryAfter: 5 } }]);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

it('gives the place on after a failure too', async () => {
  const lane = open();
  const fail = () => outcome(lane.run(() => Promise.reject(new Error('broken'))));
  expect(await Promise.all([fail(), fail(), fail(), fail(), fail()])).toEqual(Array(5).fill('broken'));
  expect(await lane.run(() => Promise.resolve('well'))).toBe('well');
});

it('lets nobody stand in a line that does not move, and goes on when it moves again', async () => {
  const lane = open(20);
  let free = () => undefined as void;
  const held = new Promise<void>((resolve) => (free = resolve));
  const running = [lane.run(() => held), lane.run(() => held)];
  expect(await outcome(lane.run(() => Promise.resolve('too late')))).toEqual({
    code: 'BUSY',
    meta: { retryAfter: 5 },
  });
  free();
  await Promise.all(running);
  expect(await lane.run(() => Promise.resolve('well'))).toBe('well');
});
