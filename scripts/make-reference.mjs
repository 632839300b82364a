/** `npm run reference [-- --check]`: prints the vocabulary and the data model to docs/reference, or says what is out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildParts } from './lib/build-parts.mjs';
import { readSchemas } from './lib/find-unread.mjs';
import { install } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { lifecyclePage } from './lib/reference-lifecycle.mjs';
import { modelPage } from './lib/reference-model.mjs';
import { errorsPage, metricsPage, noticesPage, permissionsPage } from './lib/reference-words.mjs';
import { fail, Refusal, say } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';

const PAGES = {
  lifecycle: lifecyclePage,
  permissions: permissionsPage,
  errors: errorsPage,
  notices: noticesPage,
  metrics: metricsPage,
  model: () => modelPage(readSchemas()),
};

async function makeReference() {
  checkNode();
  await install();
  await buildParts({ only: ['config'] });
  const config = createRequire(import.meta.url)(at('config/dist/cjs/index.js'));

  mkdirSync(at('docs/reference'), { recursive: true });
  const stale = Object.entries(PAGES)
    .map(([name, make]) => ({ file: `docs/reference/${name}.md`, text: make(config) }))
    .filter(({ file, text }) => !existsSync(at(file)) || readFileSync(at(file), 'utf8') !== text);
  const names = stale.map(({ file }) => file).join(', ');

  if (process.argv.includes('--check')) {
    if (stale.length > 0) throw new Refusal(`Out of date: ${names}. Run "npm run reference".`);
    return;
  }
  for (const { file, text } of stale) writeFileSync(at(file), text);
  say(stale.length > 0 ? `Written: ${names}` : 'The reference is up to date');
}

makeReference().catch(fail);
