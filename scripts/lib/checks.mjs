/**
 * What `npm run check` looks at. Each step remembers what it found in order in `.cache/check` and looks again only at what
 * changed since: by content, never by the time of a file, so that a fresh checkout and a worn one say the same.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts } from './build-parts.mjs';
import { findBin } from './find-bin.mjs';
import { listParts } from './parts.mjs';
import { at, CACHE, ROOT } from './paths.mjs';
import { runNode } from './run.mjs';

const memory = (name) => join(CACHE, 'check', name);
const remembering = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', memory(name)];

const bin = (name, args, { from = ROOT, command = name } = {}) =>
  runNode({
    args: [findBin({ name, bin: command, from }), ...args],
    cwd: from,
    label: `${command} ${args.join(' ')}`,
  });
const script = (name, ...args) => ({
  run: () =>
    runNode({ args: [at('scripts', name), ...args], label: `node scripts/${name} ${args.join(' ')}` }),
});

/** Of its own: it knows what a changed file exports and imports without reading the others again. */
const KNIP_MEMORY = ['--cache', '--cache-location', memory('knip')];

const incremental = (folder) => [
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  memory(`${folder === '.' ? 'tests' : folder.replaceAll('/', '-')}.tsbuildinfo`),
];
const types = (folder, project = 'tsconfig.json', compiler = 'typescript') => ({
  name: `types of ${folder === '.' ? 'the tests' : folder}`,
  needs: at(folder, project),
  run: () =>
    bin(compiler, ['-p', project, ...incremental(folder)], {
      from: at(folder),
      command: compiler === 'typescript' ? 'tsc' : compiler,
    }),
});

/** Emitted, because others are checked against what they declare. A build that fails is not remembered as built. */
const DECLARING = listParts()
  .map(({ name }) => name)
  .filter((name) => ['config', 'database'].includes(name) || name.startsWith('extensions/'));

/** First, and alone: the types of everything else are read from these. */
export const DECLARATIONS = {
  name: 'types of config, database and extensions',
  run: () => buildParts({ only: DECLARING }),
};

/** The long ones first, so that they do not stand at the end alone. */
export const CHECKS = [
  types('cms'),
  types('.', 'tsconfig.tests.json'),
  types('miniprogram', 'tsconfig.json', 'vue-tsc'),
  types('bigscreen', 'tsconfig.json', 'vue-tsc'),
  {
    name: 'lint',
    run: () => bin('eslint', ['--max-warnings', '0', ...remembering('eslint'), '.']),
  },
  {
    name: 'format',
    run: () => bin('prettier', ['--check', '--log-level', 'warn', ...remembering('prettier'), '.']),
  },
  types('cms/src/admin'),
  { name: 'dead exports and files', run: () => bin('knip', ['--no-progress', ...KNIP_MEMORY]) },
  { name: 'floors of cms/src', ...script('check-floors.mjs') },
  { name: 'generated reference', ...script('make-reference.mjs', '--check') },
].filter(({ needs }) => !needs || existsSync(needs));
