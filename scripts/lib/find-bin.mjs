/** The JavaScript file behind a package's command, so that it runs by `node` on every system. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './say.mjs';

export function findBin({ name, bin = name, from }) {
  for (let folder = from; ; folder = dirname(folder)) {
    const home = join(folder, 'node_modules', name);
    const manifest = join(home, 'package.json');
    if (existsSync(manifest)) {
      const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
      return join(home, typeof bins === 'string' ? bins : bins[bin]);
    }
    if (folder === dirname(folder)) throw new Refusal(`${name} is not installed: run "npm ci"`);
  }
}
