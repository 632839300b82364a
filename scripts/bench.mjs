/**
 * `npm run bench [-- names…]`: ratios against named references in the same run. All together write the page. `npm run bench -- pages`
 * is another thing: how long people wait on a slow line.
 */
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
  const words = process.argv.slice(2);
  const isPages = words[0] === 'pages';
  await buildParts({ only: isPages ? null : ['cms'] });
  await run({
    command: process.execPath,
    args: isPages ? [at('bench/src/open-pages.mjs')] : [at('bench/src/run-benchmarks.mjs'), ...words],
    cwd: at('bench'),
    isShown: true,
    label: 'Benchmarks',
  });
}

bench().catch(fail);
