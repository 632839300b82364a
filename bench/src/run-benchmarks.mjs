/** Runs the benchmarks that were named, or all; all of them together make the page. Nothing of theirs stays behind. */
import { loadavg } from 'node:os';
import { say, step } from '../../scripts/lib/say.mjs';
import { bookRooms } from './book-rooms.mjs';
import { describeMachine } from './machine.mjs';
import { moveCases } from './move-cases.mjs';
import { loadCentre } from './load-centre/load-centre.mjs';
import { openWorld } from './open-world.mjs';
import { readCases } from './read-cases.mjs';
import { relayOutbox } from './relay-outbox.mjs';
import { stallHouse } from './stalls/stall-house.mjs';
import { makePage, writePage } from './write-page.mjs';

const BENCHMARKS = {
  'read-cases': readCases,
  'move-cases': moveCases,
  'relay-outbox': relayOutbox,
  'book-rooms': bookRooms,
};

async function runBenchmarks() {
  const wanted = process.argv.slice(2);
  // It fills the machine for a minute and has a house of its own: it is run when it is named, and alone.
  if (wanted.join() === 'load') {
    await loadCentre();
    return;
  }
  if (wanted.join() === 'stalls') {
    await stallHouse();
    return;
  }
  const names = wanted.length > 0 ? wanted : Object.keys(BENCHMARKS);
  const strange = names.find((name) => !Object.hasOwn(BENCHMARKS, name));
  if (strange)
    throw new Error(
      `There is no benchmark "${strange}". Benchmarks: ${Object.keys(BENCHMARKS).join(', ')}; alone: load, stalls`,
    );

  const world = await openWorld();
  const leave = (code) => void world.close().finally(() => process.exit(code));
  process.once('SIGINT', () => leave(130));
  process.once('SIGTERM', () => leave(143));
  try {
    const results = {};
    for (const name of names) {
      // Access tokens live for fifteen minutes, which a busy machine may need for one benchmark.
      Object.assign(world.product, await world.signIn());
      results[name] = await step(name, () => BENCHMARKS[name](world));
    }
    const load = loadavg()
      .map((one) => one.toFixed(1))
      .join(' ');
    const text = makePage({ machine: await describeMachine(world), load, results });
    say(`\n${text}`);
    if (wanted.length > 0) return;
    writePage(text);
    say('Written: docs/reference/benchmarks.md');
  } finally {
    await world.close();
  }
}

runBenchmarks().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
