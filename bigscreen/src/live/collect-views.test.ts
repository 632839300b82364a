import { collectViews } from './collect-views';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const collecting = (answer: () => Promise<unknown> = () => Promise.resolve()) => {
  const asked: string[][] = [];
  const collector = collectViews<string>((views) => {
    asked.push(views);
    return answer();
  });
  return { asked, collector };
};

it('asks once for everything that a burst of ticks names', async () => {
  const { asked, collector } = collecting();
  collector.add(['trend', 'funnel']);
  await jest.advanceTimersByTimeAsync(100);
  collector.add(['trend', 'hours']);
  await jest.advanceTimersByTimeAsync(250);

  expect(asked).toEqual([['trend', 'funnel', 'hours']]);
});

it('asks every ten seconds though ticks rain without a pause, and then only for what they named', async () => {
  const { asked, collector } = collecting();
  collector.add(['hours']);
  for (let time = 0; time < 20_000; time += 100) {
    collector.add(['trend']);
    await jest.advanceTimersByTimeAsync(100);
  }

  expect(asked).toEqual([['hours', 'trend'], ['trend']]);
});

it('does not ask again while the last answers are out, however long they take', async () => {
  let arrive = () => undefined as void;
  const { asked, collector } = collecting(() => new Promise<void>((resolve) => (arrive = resolve)));
  collector.add(['trend']);
  await jest.advanceTimersByTimeAsync(250);
  collector.add(['funnel']);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([['trend']]);

  arrive();
  await jest.advanceTimersByTimeAsync(250);
  expect(asked).toEqual([['trend'], ['funnel']]);
});

it('asks nothing after it was stopped', async () => {
  const { asked, collector } = collecting();
  collector.add(['trend']);
  collector.stop();
  await jest.advanceTimersByTimeAsync(15_000);

  expect(asked).toEqual([]);
});
