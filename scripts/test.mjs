/** `npm test [-- jest's own words]`: from a bare checkout to a verdict. Without words it runs everything. */
import { buildParts } from './lib/build-parts.mjs';
import { ensureTools } from './lib/ensure-tools.mjs';
import { install } from './lib/install.mjs';
import { runJest } from './lib/run-jest.mjs';
import { fail } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';

/** What the server's own files import, and is built for it. */
const UNDER_UNITS = ['config', 'database', 'extensions/tencent', 'extensions/file-vault'];

async function test() {
  checkNode();
  await install();
  const words = process.argv.slice(2);
  const isUnitAlone = words.includes('--selectProjects') && !words.includes('cms') && !words.includes('e2e');
  if (!isUnitAlone) await ensureTools();
  await buildParts({ only: isUnitAlone ? UNDER_UNITS : null, withTests: true });

  // One after another: Strapi boots, browsers and PostgreSQL share the machine, and some tests read the clock.
  process.exitCode = await runJest(['--runInBand', '--ci', ...words]);
}

test().catch(fail);
