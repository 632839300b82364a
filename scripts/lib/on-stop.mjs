/** Everything that was started is stopped in reverse order, once, whichever signal or failure asks for it. */
import { say } from './say.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export function createStopper() {
  const stops = [];
  let stopping = null;

  const stop = () =>
    (stopping ??= (async () => {
      for (const { what, work } of stops.reverse())
        await work().catch((error) => console.error(`stopping ${what}:`, error));
    })());

  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!stopping) say('\nStopping…');
      void stop().then(() => process.exit(0));
    });
  }
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  return { add: (what, work) => stops.push({ what, work }), stop, isStopping: () => stopping !== null };
}
