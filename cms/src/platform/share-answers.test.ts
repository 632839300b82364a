import { refuse } from './http/refusal';
import { freshFor, shareAnswers } from './share-answers';

/** A question whose answers are counted: 1, 2, 3 … each given out by hand. */
function question(costMs = 100) {
  let time = 0;
  const answers = shareAnswers({ now: () => time });
  const runs: { give(): void; fail(error: unknown): void; signal: AbortSignal }[] = [];
  const work = (signal: AbortSignal) =>
    new Promise<{ answer: number; costMs: number; share: number }>((resolve, fail) => {
      const answer = runs.length + 1;
      runs.push({ give: () => resolve({ answer, costMs, share: 10 }), fail, signal });
      signal.addEventListener('abort', () => fail(new Error('cancelled')));
    });
  return {
    runs,
    pass: (ms: number) => (time += ms),
    ask: (extra: { key?: string; signal?: AbortSignal; newerThan?: number } = {}) =>
      answers.ask({ key: 'backlog of everything', work, ...extra }),
  };
}
const wordOf = (work: Promise<unknown>) =>
  work.then(
    (answer) => answer,
    (error: Error) => error.message,
  );
const full = () => {
  try {
    return refuse('BUSY');
  } catch (error) {
    return error;
  }
};

it('computes once for all who ask the same at once, and once for each who may know other rows', async () => {
  const { runs, ask } = question();
  const answers = [ask(), ask(), ask(), ask({ key: 'backlog of one organisation' })];
  runs.forEach(({ give }) => give());

  expect(await Promise.all(answers)).toEqual([1, 1, 1, 2]);
});

it('keeps an answer in proportion to what it cost, at most twenty seconds, and a cheap one not at all', async () => {
  const { runs, ask, pass } = question(100);
  const first = ask();
  runs[0]?.give();
  await first;
  pass(999);
  expect(await ask()).toBe(1);
  pass(2);
  const second = ask();
  runs[1]?.give();
  expect(await second).toBe(2);
  expect([freshFor(5, 10), freshFor(20, 10), freshFor(20, 40), freshFor(20_000, 10)]).toEqual([
    0, 200, 800, 20_000,
  ]);
});

it('computes anew for whoever has heard of something newer, though an answer is known and another on its way', async () => {
  const { runs, ask, pass } = question(1_000);
  const first = ask();
  pass(10);
  const newer = ask({ newerThan: 5 });
  runs.forEach(({ give }) => give());

  expect([await first, await newer, runs.length]).toEqual([1, 2, 2]);
  pass(10);
  const newest = ask({ newerThan: 15 });
  runs.at(-1)?.give();
  expect([await newest, runs.length]).toEqual([3, 3]);
});

it('whoever comes after one was given up has one of their own', async () => {
  const { runs, ask } = question();
  const going = new AbortController();
  const gone = wordOf(ask({ signal: going.signal }));
  going.abort();
  const next = ask();
  runs.at(-1)?.give();

  expect([await gone, await next, runs.length]).toEqual(['cancelled', 2, 2]);
});

it('gives a computation up when the last who waited has gone, and not before', async () => {
  const { runs, ask } = question();
  const [one, other] = [new AbortController(), new AbortController()];
  const answers = [wordOf(ask({ signal: one.signal })), wordOf(ask({ signal: other.signal }))];
  one.abort();
  expect(runs[0]?.signal.aborted).toBe(false);
  other.abort();

  expect([runs[0]?.signal.aborted, ...(await Promise.all(answers))]).toEqual([
    true,
    'cancelled',
    'cancelled',
  ]);
});

it('shows the last figures when the house is full, and says so when there are none', async () => {
  const { runs, ask, pass } = question();
  const nothing = wordOf(ask());
  runs[0]?.fail(full());
  expect(await nothing).toBe('现在使用的人太多，请过几秒再试');
  const first = ask();
  runs[1]?.give();
  await first;
  pass(60_000);
  const later = ask();
  runs[2]?.fail(full());

  expect(await later).toBe(2);
});
