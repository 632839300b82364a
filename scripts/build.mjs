/** `npm run build [-- parts…] [-- --force]`: builds what is stale, or the named parts with what they need. */
import { buildParts } from './lib/build-parts.mjs';
import { install } from './lib/install.mjs';
import { listParts } from './lib/parts.mjs';
import { fail, Refusal, say } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';

async function build() {
  checkNode();
  await install();
  const words = process.argv.slice(2);
  const only = words.filter((word) => !word.startsWith('-'));
  const known = listParts().map(({ name }) => name);
  const strange = only.find((name) => !known.includes(name));
  if (strange) throw new Refusal(`There is no part "${strange}". Parts: ${known.join(', ')}`);

  const built = await buildParts({
    only: only.length > 0 ? only : null,
    isForced: words.includes('--force'),
  });
  say(built.length > 0 ? `Built: ${built.join(', ')}` : 'Everything is up to date');
}

build().catch(fail);
