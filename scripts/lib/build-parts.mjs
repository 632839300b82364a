/** Builds what is stale, at most two parts at a time, and remembers the hash of what each was built from. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { listParts } from './parts.mjs';
import { at, CACHE } from './paths.mjs';
import { step } from './say.mjs';
import { isBuilding, takeTurns } from './take-turns.mjs';

const FILE = join(CACHE, 'build.json');
const AT_ONCE = 2;
const SHARED = [at('tsconfig.json'), at('package-lock.json')];

const readBuilt = () => {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
};

/** Each part with the hash of its sources, of what everything shares, and of the parts whose code it takes in. */
function measure() {
  const shared = hashFiles({ paths: SHARED });
  const hashes = new Map();
  return listParts().map((part) => {
    const taken = (part.hashes ?? part.needs).map((name) => hashes.get(name) ?? '');
    const hash = hashFiles({ paths: part.sources, without: part.without, salt: [shared, ...taken].join() });
    hashes.set(part.name, hash);
    return { ...part, hash };
  });
}

const isStale = (part, built) =>
  built[part.name] !== part.hash || !part.results.every((path) => existsSync(path));

function note(name, hash) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...readBuilt(), [name]: hash }, null, 2)}\n`);
}

export const forgetPart = (name) => note(name, undefined);

/** The parts that have to be built, each after those that it needs. */
function listStale({ only, isForced, withTests }) {
  const all = measure();
  const wanted = new Set();
  const want = (name) => {
    wanted.add(name);
    all.find((part) => part.name === name)?.needs.forEach(want);
  };
  (only ?? all.filter(({ isForTests }) => withTests || !isForTests).map(({ name }) => name)).forEach(want);
  const built = readBuilt();
  return all.filter((part) => wanted.has(part.name) && (isForced || isStale(part, built)));
}

/**
 * Writes nothing at all when nothing is stale: a checkout may belong to somebody else, or stand on a read-only disk.
 * @param {{ only?: string[] | null, isForced?: boolean, withTests?: boolean }} options `only` takes the parts that
 * these need along; `withTests` adds what only tests look at
 * @returns {Promise<string[]>} the names of the parts that were built
 */
export async function buildParts({ only = null, isForced = false, withTests = false } = {}) {
  const wish = { only, isForced, withTests };
  if (!isBuilding() && listStale(wish).length === 0) return [];
  return takeTurns(async () => {
    const waiting = listStale(wish);
    const names = waiting.map(({ name }) => name);
    const running = new Map();

    while (waiting.length > 0 || running.size > 0) {
      const pending = new Set([...waiting.map(({ name }) => name), ...running.keys()]);
      const ready = waiting.findIndex((part) => !part.needs.some((name) => pending.has(name)));
      if (ready >= 0 && running.size < AT_ONCE) {
        const [part] = waiting.splice(ready, 1);
        const work = step(`build ${part.title}`, part.build).then(() => note(part.name, part.hash));
        running.set(
          part.name,
          work.finally(() => running.delete(part.name)),
        );
      } else {
        await Promise.race(running.values());
      }
    }
    return names;
  });
}
