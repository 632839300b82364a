/**
 * The server process itself, without the CLI around it. When its parent gave it a pipe, it ends with its parent,
 * in whatever way that ended: nothing stays behind on the port.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { at } from './lib/paths.mjs';

const HARD_STOP_MS = 20_000;
const appDir = at('cms');
process.chdir(appDir);
// Strapi's upload refuses to start without its folder, and git keeps no empty ones.
mkdirSync(join(appDir, 'public/uploads'), { recursive: true });
const { createStrapi } = createRequire(join(appDir, 'package.json'))('@strapi/strapi');

if (process.env.LIFE_LINE === 'stdin') {
  delete process.env.LIFE_LINE;
  const leave = () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), HARD_STOP_MS).unref();
  };
  process.stdin.resume();
  process.stdin.once('close', leave);
}

createStrapi({ appDir, distDir: join(appDir, 'dist') })
  .start()
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
