/** `npm run check`: format, lint, types of every package, and whether the generated reference is up to date. */
import { existsSync } from 'node:fs';
import { buildParts } from './lib/build-parts.mjs';
import { findBin } from './lib/find-bin.mjs';
import { install } from './lib/install.mjs';
import { at, ROOT } from './lib/paths.mjs';
import { listParts } from './lib/parts.mjs';
import { runNode } from './lib/run.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';

const bin =
  (name, args, from = ROOT, command = name) =>
  () =>
    runNode({
      args: [findBin({ name, bin: command, from }), ...args],
      cwd: from,
      label: `${command} ${args.join(' ')}`,
    });
const types = (folder, project) => [
  `types of ${folder}`,
  bin('typescript', ['-p', project, '--noEmit'], at(folder), 'tsc'),
  at(folder, project),
];
const vueTypes = (folder) => [
  `types of ${folder}`,
  bin('vue-tsc', ['--noEmit'], at(folder)),
  at(folder, 'tsconfig.json'),
];

const listChecks = () => [
  ['format', bin('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', bin('eslint', ['--max-warnings', '0', '.'])],
  [
    'floors of cms/src',
    () => runNode({ args: [at('scripts/check-floors.mjs')], label: 'node scripts/check-floors.mjs' }),
  ],
  types('config', 'tsconfig.cjs.json'),
  types('database', 'tsconfig.json'),
  ...listParts()
    .filter(({ name }) => name.startsWith('extensions/'))
    .map(({ name }) => types(name, 'tsconfig.json')),
  types('cms', 'tsconfig.json'),
  types('cms/src/admin', 'tsconfig.json'),
  types('.', 'tsconfig.tests.json'),
  vueTypes('miniprogram'),
  vueTypes('bigscreen'),
  [
    'generated reference',
    () => runNode({ args: [at('scripts/make-reference.mjs'), '--check'], label: 'npm run reference' }),
  ],
];

async function check() {
  checkNode();
  await install();
  await buildParts({
    only: listParts()
      .map(({ name }) => name)
      .filter((name) => !['admin', 'miniprogram', 'bigscreen'].includes(name)),
  });

  const failures = [];
  for (const [name, work, needed] of listChecks()) {
    if (needed && !existsSync(needed)) continue;
    await step(name, work).catch((error) => {
      failures.push(name);
      say(error.message);
    });
  }
  if (failures.length > 0) throw new Refusal(`Not in order: ${failures.join(', ')}`);
}

check().catch(fail);
