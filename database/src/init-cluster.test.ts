/** A data folder in a state that earlier runs or strict umasks left it in. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchEmbedded } from './launch-embedded';

const folders: string[] = [];
function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiaohe-test-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const ifRoot = process.getuid?.() === 0 ? it : it.skip;

it('sets a cluster aside that was never finished, and makes another one', async () => {
  const dataDir = newFolder();
  const directory = join(dataDir, 'postgres');
  mkdirSync(directory);
  writeFileSync(join(directory, 'PG_VERSION'), '18\n');
  mkdirSync(join(directory, 'base'));
  const said: string[] = [];
  const postgres = await launchEmbedded({ dataDir, isDurable: false, onProgress: (word) => said.push(word) });
  await postgres.stop();
  expect(postgres.isNew).toBe(true);
  const [aside = ''] = readdirSync(dataDir).filter((name) => name.startsWith('postgres.half-made-'));
  expect(readdirSync(join(dataDir, aside)).sort()).toEqual(['PG_VERSION', 'base']);
  expect(said).toEqual([`Set aside a PostgreSQL folder that was never finished: ${join(dataDir, aside)}`]);
});

it('begins anew where an initdb was killed in the middle', async () => {
  const dataDir = newFolder();
  mkdirSync(join(dataDir, 'postgres.making', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres.making', 'PG_VERSION'), '18\n');
  const postgres = await launchEmbedded({ dataDir, isDurable: false });
  await postgres.stop();
  expect(postgres.isNew).toBe(true);
  expect(existsSync(join(dataDir, 'postgres.making'))).toBe(false);
});

/** In a process of its own, since a umask belongs to the whole process. */
function launchWithUmask(dataDir: string, umask: number) {
  const code = `
    process.umask(${umask});
    const { launchEmbedded } = require(${JSON.stringify(join(__dirname, '..', 'dist', 'index.js'))});
    launchEmbedded({ dataDir: ${JSON.stringify(dataDir)}, isDurable: false })
      .then((postgres) => postgres.stop()).then(() => console.log('well'), (error) => console.log(error.message));`;
  return spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout.trim();
}

it.each([0o027, 0o077])('launches with umask %o on a folder that it makes itself', (umask) => {
  expect(launchWithUmask(join(newFolder(), 'a', 'b'), umask)).toBe('well');
});

ifRoot('opens the place outside the project again when an earlier run with umask 077 left it closed', () => {
  const dataDir = newFolder(0o700);
  expect(launchWithUmask(dataDir, 0o077)).toBe('well');
  const { directory } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
    directory: string;
  };
  folders.push(directory);
  chmodSync('/var/lib/tiaohe', 0o700);
  expect(launchWithUmask(dataDir, 0o077)).toBe('well');
  expect(statSync('/var/lib/tiaohe').mode & 0o777).toBe(0o755);
});

ifRoot('makes a database folder private again that was opened to others', async () => {
  const dataDir = newFolder();
  await (await launchEmbedded({ dataDir, isDurable: false })).stop();
  chmodSync(join(dataDir, 'postgres'), 0o777);
  expect(launchWithUmask(dataDir, 0o022)).toBe('well');
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
});
