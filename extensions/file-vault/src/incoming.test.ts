import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { incomingName, sweepIncoming } from './incoming';

const ID = '00000000-0000-4000-8000-000000000000';
const deadPid = spawnSync(process.execPath, ['-e', '']).pid;

let directory: string;
beforeEach(async () => (directory = await mkdtemp(path.join(os.tmpdir(), 'incoming-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

async function sweepOf(name: string, ageHours = 0): Promise<string[]> {
  const file = path.join(directory, name);
  await writeFile(file, 'half');
  const at = new Date(Date.now() - ageHours * 3_600_000);
  await utimes(file, at, at);
  await sweepIncoming(directory);
  return readdir(directory);
}

it.each([
  ['what a process wrote that has ended', `${ID}.${deadPid}.${os.hostname()}.part`, 0],
  ['what bears our own number from an earlier life', incomingName(), 0],
  ['what nobody has written to for a day', `${ID}.${process.ppid}.${os.hostname()}.part`, 25],
  ['a file from before names said whose it is, after a day', `${ID}.part`, 25],
])('sweeps %s', async (_why, name, hours) => {
  expect(await sweepOf(name, hours)).toEqual([]);
});

it.each([
  ['what a living process is writing', `${ID}.${process.ppid}.${os.hostname()}.part`],
  ['what another machine writes into a shared folder', `${ID}.${deadPid}.elsewhere.part`],
  ['what is no file on its way', 'notes.txt'],
])('leaves %s', async (_why, name) => {
  expect(await sweepOf(name)).toEqual([name]);
});

it('sweeps a folder with what is in it', async () => {
  const folder = path.join(directory, `${ID}.${deadPid}.${os.hostname()}.part`);
  await mkdir(path.join(folder, 'strapi-upload-x'), { recursive: true });
  await writeFile(path.join(folder, 'strapi-upload-x', 'thumbnail_x'), 'half');
  expect(await sweepIncoming(directory)).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});

it('has nothing to sweep where no folder is yet', async () => {
  expect(await sweepIncoming(path.join(directory, 'none'))).toBe(0);
});
