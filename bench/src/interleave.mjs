/** Runs several ways of doing one thing in turns, so that a busy neighbour meets all of them, and takes medians. */
import { cpuOfPostgres, cpuOfProcess } from './read-cpu.mjs';

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function measure({ pid = process.pid, before, work, after }, postgres) {
  await before?.();
  const [cpu, database, start] = [cpuOfProcess(pid), cpuOfPostgres(postgres), performance.now()];
  const done = await work();
  const seconds = (performance.now() - start) / 1_000;
  const node = (cpuOfProcess(pid) - cpu) / done;
  const inDatabase = (cpuOfPostgres(postgres) - database) / done;
  await after?.();
  return { node, database: inDatabase, all: node + inDatabase, rate: done / seconds };
}

/**
 * @param {{ sides: Record<string, { pid?: number, before?: () => Promise<void>, work: () => Promise<number>,
 *   after?: () => Promise<void> }>, rounds: number, postgres: number }} options `pid` of the process that does the work,
 *   without it our own; `work` says how many it did; what goes before and after is not counted
 * @returns per side the medians: CPU milliseconds of the process, of PostgreSQL and of both for one, and how many a second
 */
export async function interleave({ sides, rounds, postgres }) {
  const names = Object.keys(sides);
  const seen = Object.fromEntries(names.map((name) => [name, []]));
  // The first time warms up and is not kept.
  for (const name of names) await measure(sides[name], postgres);
  for (let round = 0; round < rounds; round += 1) {
    // Every other round begins at the other end: whoever always came second would find warm caches.
    for (const name of round % 2 === 0 ? names : names.toReversed())
      seen[name].push(await measure(sides[name], postgres));
  }
  const medians = (all) =>
    Object.fromEntries(
      ['node', 'database', 'all', 'rate'].map((key) => [key, median(all.map((one) => one[key]))]),
    );
  return Object.fromEntries(names.map((name) => [name, medians(seen[name])]));
}
