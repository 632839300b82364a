import { createPace } from './pace';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('never begins before the last has ended, and rests ten times as long as it took', async () => {
  const begun: number[] = [];
  const start = Date.now();
  const pace = createPace({
    async work() {
      begun.push(Date.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    onError: () => undefined,
    gatherMs: 300,
    longestRestMs: 3_000,
  });
  for (let time = 0; time < 10_000; time += 100) {
    pace.ask();
    await jest.advanceTimersByTimeAsync(100);
  }
  pace.stop();

  expect(begun).toEqual([300, 3_800, 7_300]);
});

it('goes on after one that failed', async () => {
  const said: string[] = [];
  let times = 0;
  const pace = createPace({
    work: () => ((times += 1) === 1 ? Promise.reject(new Error('no line')) : Promise.resolve()),
    onError: ({ message }) => said.push(message),
    gatherMs: 10,
    longestRestMs: 100,
  });
  pace.ask();
  await jest.advanceTimersByTimeAsync(50);
  pace.ask();
  await jest.advanceTimersByTimeAsync(200);

  expect([said, times]).toEqual([['no line'], 2]);
});
