/** `npm run check`: whether everything that needs no running product is in order, and what each look took. */
import { CHECKS, DECLARATIONS } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { fail, Refusal, say, seconds } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';
import { runSideBySide } from './lib/side-by-side.mjs';

async function check() {
  const start = Date.now();
  checkNode();
  await install();
  const failed = await runSideBySide({ steps: [DECLARATIONS] });
  failed.push(...(await runSideBySide({ steps: CHECKS })));
  if (failed.length > 0) throw new Refusal(`Not in order: ${failed.join(', ')}`);
  say(`Everything is in order (${seconds(start)})`);
}

check().catch(fail);
