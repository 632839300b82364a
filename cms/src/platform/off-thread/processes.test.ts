/** What an order may take: its own process, and nobody else's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createProcesses } from './processes';

const ORDERS = `
  const orders = {
    double: (n) => n * 2,
    whoAmI: () => process.pid,
    secrets: () => Object.keys(process.env).filter((name) => name === 'PATH' || name === 'SECRET_OF_A_TEST'),
    // One list that grows: a thread with a limit takes its whole process along here.
    fill: () => { const list = []; for (;;) list.push({}); },
    spin: () => { for (;;); },
    stumble: () => process.exit(3),
  };
  process.on('message', ([name, n]) => process.send(orders[name](n)));
`;
const folder = mkdtempSync(join(tmpdir(), 'orders-'));
const file = join(folder, 'orders.js');
writeFileSync(file, ORDERS);

type Order = [name: string, n?: number];
const open = (limits: { longestMs?: number; idleMs?: number } = {}) =>
  createProcesses<Order, unknown>({
    file,
    limits: { heapMb: 32, longestMs: 60_000, idleMs: 60_000, ...limits },
  });
const opened: ReturnType<typeof open>[] = [];
const processes = (limits = {}) => {
  const made = open(limits);
  opened.push(made);
  return made;
};
afterAll(() => {
  opened.forEach((one) => one.stop());
  rmSync(folder, { recursive: true, force: true });
});

it('one process does one order after another, and two at once are two', async () => {
  const { run } = processes();
  const [first, second] = [await run(['whoAmI']), await run(['whoAmI'])];
  expect(second).toEqual(first);
  const both = await Promise.all([run(['whoAmI']), run(['whoAmI'])]);
  expect(new Set(both.map((ended) => ended.done && ended.answer)).size).toBe(2);
});

it('an order that fills its memory ends alone, and the next is done', async () => {
  const { run } = processes();
  expect(await run(['fill'])).toEqual({ done: false });
  expect(await run(['double', 21])).toEqual({ done: true, answer: 42 });
});

it('an order that takes too long is given up, and the next is done', async () => {
  const { run } = processes({ longestMs: 1_500 });
  expect(await run(['spin'])).toEqual({ done: false });
  expect(await run(['double', 21])).toEqual({ done: true, answer: 42 });
});

it('an order that ends its process otherwise is a fault, not too much', async () => {
  const { run } = processes();
  await expect(run(['stumble'])).rejects.toThrow('ended with code 3');
});

it('knows none of the secrets in our environment', async () => {
  process.env.SECRET_OF_A_TEST = 'x';
  expect(await processes().run(['secrets'])).toEqual({ done: true, answer: [] });
  delete process.env.SECRET_OF_A_TEST;
});

it('a process that nobody needs for a while ends', async () => {
  const { run } = processes({ idleMs: 200 });
  const before = await run(['whoAmI']);
  await sleep(1_000);
  expect(await run(['whoAmI'])).not.toEqual(before);
});
