/**
 * `npm run pictures`: the README's four pictures, taken anew on the way of the journey that goes through everything. So they
 * show the product as it is, and a journey that fails leaves the old ones.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts } from './lib/build-parts.mjs';
import { ensureTools } from './lib/ensure-tools.mjs';
import { install } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { runJest } from './lib/run-jest.mjs';
import { fail, Refusal, say } from './lib/say.mjs';
import { checkNode } from './lib/settings.mjs';
import { toWebp } from './lib/to-webp.mjs';

const JOURNEY = 'e2e/journeys/whole-life';
const ALBUM = at('e2e/output/whole-life');
const FOLDER = at('docs/pictures');
const MOST_BYTES = 250_000;

/** What each is called in the album, after its number. */
const PICTURES = {
  phone: '首页',
  desk: '面板-工作台',
  wall: '大屏-签署',
  signing: '写好姓名',
};

function findPicture(name) {
  const file = readdirSync(ALBUM).find((one) => one.replace(/^\d+-/, '') === `${name}.png`);
  if (!file) throw new Refusal(`The journey took no picture "${name}": ${ALBUM}`);
  return readFileSync(join(ALBUM, file));
}

async function makePictures() {
  checkNode();
  await install();
  await ensureTools();
  await buildParts();
  rmSync(ALBUM, { recursive: true, force: true });
  const code = await runJest(['--runInBand', '--ci', '--selectProjects', 'e2e', '--', JOURNEY]);
  if (code !== 0) throw new Refusal('The journey failed: the pictures stay as they were');

  const names = Object.keys(PICTURES);
  const made = await toWebp(names.map((name) => findPicture(PICTURES[name])));
  const large = names.filter((_, at) => made[at].length > MOST_BYTES);
  if (large.length > 0) throw new Refusal(`Larger than ${MOST_BYTES} bytes: ${large.join(', ')}`);
  mkdirSync(FOLDER, { recursive: true });
  names.forEach((name, at) => writeFileSync(join(FOLDER, `${name}.webp`), made[at]));
  say(`Written: ${names.map((name, at) => `${name} ${Math.round(made[at].length / 1000)} kB`).join(', ')}`);
}

makePictures().catch(fail);
