/** CPU time of a process, or of PostgreSQL with all its backends, from /proc. Wall time would measure the neighbours. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 1_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
/** Positions in /proc/<pid>/stat after the command's name. */
const [PARENT, USER, CHILD_USER] = [1, 11, 13];

/** A process may end between two calls; its time is then in its parent's account of children. */
const attempt = (read, otherwise) => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

/** The command's name may hold spaces itself. */
function readStat(pid) {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** Nanoseconds of every thread where the kernel counts them; otherwise ticks, which are too coarse for short work. */
export function cpuOfProcess(pid) {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`), []);
  const times = threads.map((thread) =>
    attempt(
      () => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    ),
  );
  const fine = times.reduce((sum, time) => sum + time, 0);
  if (fine > 0) return fine;
  const stat = readStat(pid);
  return (stat[USER] + stat[USER + 1]) * TICK_MS;
}

/** The server under its keeper: all that lives below, and what each has already buried. */
export function cpuOfPostgres(keeper) {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: readStat(name) }));
  const family = [keeper];
  for (const parent of family)
    family.push(...stats.filter(({ stat }) => stat[PARENT] === parent).map(({ pid }) => pid));
  return stats
    .filter(({ pid }) => family.includes(pid))
    .reduce(
      (sum, { pid, stat }) => sum + cpuOfProcess(pid) + (stat[CHILD_USER] + stat[CHILD_USER + 1]) * TICK_MS,
      0,
    );
}
