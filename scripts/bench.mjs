/** `npm run bench [-- names…]`: runs `bench/*.bench.mjs` one after another; each prints its own ratios. */
import { existsSync, readdirSync } from 'node:fs';
import { buildParts } from './lib/build-parts.mjs';
import { install } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { bold, fail, Refusal, say } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';

const SUFFIX = '.bench.mjs';

async function bench() {
  checkNode();
  await install();
  const known = existsSync(at('bench'))
    ? readdirSync(at('bench'))
        .filter((file) => file.endsWith(SUFFIX))
        .map((file) => file.slice(0, -SUFFIX.length))
    : [];
  const wanted = process.argv.slice(2);
  const strange = wanted.find((name) => !known.includes(name));
  if (strange) throw new Refusal(`There is no benchmark "${strange}". Benchmarks: ${known.join(', ')}`);

  await buildParts({ only: ['cms'] });
  for (const name of wanted.length > 0 ? wanted : known) {
    say(`\n${bold(name)}`);
    await run({
      command: process.execPath,
      args: [at('bench', `${name}${SUFFIX}`)],
      cwd: at('bench'),
      isShown: true,
      label: name,
    });
  }
}

bench().catch(fail);
