/** Programs that tests use and npm does not carry. Found when they are there; installed where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'];

/** @returns {string | null} the whole path of the first that there is */
const findProgram = (names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

export const findChromium = () => process.env.CHROMIUM || findProgram(CHROMIUM);

const hasChineseFont = () =>
  /\S/.test(spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout ?? '');

/** `env` names the variable that points at a program in another place. */
const TOOLS = [
  {
    what: 'Redis',
    env: 'REDIS_SERVER',
    isThere: () => findProgram(['redis-server']),
    packages: ['redis-server'],
  },
  {
    what: 'Chromium',
    env: 'CHROMIUM',
    isThere: () => findProgram(CHROMIUM),
    packages: ['chromium'],
  },
  { what: 'Chinese fonts', isThere: hasChineseFont, packages: ['fontconfig', 'fonts-noto-cjk'] },
  {
    what: 'LibreOffice',
    env: 'SOFFICE',
    isThere: () => findProgram(['soffice', 'libreoffice']),
    packages: ['libreoffice-writer-nogui'],
  },
];

const isMissing = ({ env, isThere }) => !(env && process.env[env]) && !isThere();
const canInstall = () => process.getuid?.() === 0 && findProgram(['apt-get']) !== null;
const apt = (args) =>
  run({ command: 'apt-get', args, env: { DEBIAN_FRONTEND: 'noninteractive' }, label: 'apt-get' });

/** What cannot be had is said, not failed: the tests that need it then fail by name. */
export async function ensureTools() {
  const missing = TOOLS.filter(isMissing);
  if (missing.length === 0) return;
  const names = missing.map(({ what }) => what).join(', ');
  if (!canInstall()) {
    say(
      `! Missing: ${names}. Debian and Ubuntu: sudo apt-get install ${missing.flatMap(({ packages }) => packages).join(' ')}`,
    );
    return;
  }
  await step(`install ${names}`, async () => {
    await apt(['update', '-qq']);
    await apt([
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...missing.flatMap(({ packages }) => packages),
    ]);
  }).catch((error) => say(`! ${error.message}`));
}
