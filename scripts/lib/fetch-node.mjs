/** A Node of its own beside the one that runs: npm carries each release as a package per platform, which is only unpacked. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { CACHE } from './paths.mjs';

/** @returns {Promise<string>} the path of that Node's program */
export async function fetchNode({ version }) {
  const home = join(CACHE, 'nodes', version);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  // Not the package `node`: it fetches this one by an install script, and those are switched off.
  const name = `node-${platform}-${process.arch}`;
  const program = join(home, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (!existsSync(program))
    await npm(['install', '--no-save', '--no-package-lock', '--prefix', home, `${name}@${version}`]);
  return program;
}
