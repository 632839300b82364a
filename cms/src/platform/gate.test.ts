import { createGate } from './gate';
import { type Refusal } from './http/refusal';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'in',
    (error: Refusal) => `${error.code} ${String(error.details.meta?.['retryAfter'])}`,
  );

it('lets in as many as there are places, the next when one leaves, and sends the rest away at once', async () => {
  const gate = createGate({ places: 1, waiting: 1, patienceMs: 1_000 });
  const leave = await gate.enter();
  const second = gate.enter();

  expect(await codeOf(gate.enter())).toBe('BUSY 5');
  leave();
  const leaveSecond = await second;
  expect(
    await codeOf(Promise.race([gate.enter(), jest.advanceTimersByTimeAsync(999).then(() => 'waits')])),
  ).toBe('in');
  leaveSecond();
});

it('tells whoever has waited long enough to come again', async () => {
  const gate = createGate({ places: 1, waiting: 5, patienceMs: 1_000 });
  await gate.enter();
  const waiting = codeOf(gate.enter());
  await jest.advanceTimersByTimeAsync(1_000);

  expect(await waiting).toBe('BUSY 5');
});

it('gives the place of somebody who went away while waiting to the next', async () => {
  const gate = createGate({ places: 1, waiting: 5, patienceMs: 1_000 });
  const leave = await gate.enter();
  const going = new AbortController();
  const gone = codeOf(gate.enter(going.signal));
  const next = codeOf(gate.enter());
  going.abort();
  leave();

  expect([await gone, await next]).toEqual(['BUSY 5', 'in']);
});
