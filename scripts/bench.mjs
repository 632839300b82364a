/** `npm run bench [-- names…]`: ratios against named references in the same run. All together write the page. */
import { buildParts } from './lib/build-parts.mjs';
import { install } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { fail, Refusal } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';

async function bench() {
  checkNode();
  if (process.platform !== 'linux')
    throw new Refusal('The benchmarks read CPU time from /proc: run them on Linux, or in a container.');
  await install();
  await buildParts({ only: ['cms'] });
  await run({
    command: process.execPath,
    args: [at('bench/src/run-benchmarks.mjs'), ...process.argv.slice(2)],
    cwd: at('bench'),
    isShown: true,
    label: 'Benchmarks',
  });
}

bench().catch(fail);
