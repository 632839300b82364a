import { collectViews } from './collect-views';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const collecting = () => {
  const asked: string[][] = [];
  return {
    asked,
    collector: collectViews<string>((views) => asked.push(views), { quietMs: 250, longestMs: 1_000 }),
  };
};

it('asks once for everything that a burst of ticks names', () => {
  const { asked, collector } = collecting();
  collector.add(['trend', 'funnel']);
  jest.advanceTimersByTime(100);
  collector.add(['trend', 'hours']);
  jest.advanceTimersByTime(250);

  expect(asked).toEqual([['trend', 'funnel', 'hours']]);
});

it('asks every second though the ticks never pause', () => {
  const { asked, collector } = collecting();
  for (let time = 0; time < 2_000; time += 100) {
    collector.add(['trend']);
    jest.advanceTimersByTime(100);
  }

  expect(asked).toEqual([['trend'], ['trend']]);
});

it('asks nothing after it was stopped', () => {
  const { asked, collector } = collecting();
  collector.add(['trend']);
  collector.stop();
  jest.advanceTimersByTime(5_000);

  expect(asked).toEqual([]);
});
