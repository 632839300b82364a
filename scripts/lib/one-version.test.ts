import { readdirSync, readFileSync } from 'node:fs';
import { at } from './paths.mjs';

type Package = { version: string; workspaces?: string[]; dependencies?: Record<string, string> };
const text = (...path: string[]) => readFileSync(at(...path), 'utf8');
const read = (...path: string[]) => JSON.parse(text(...path)) as Package;

const { version, workspaces = [] } = read('package.json');
const folders = workspaces.flatMap((name) =>
  name.endsWith('/*') ? readdirSync(at(name.slice(0, -2))).map((inner) => name.replace('*', inner)) : [name],
);

it('every package is of one version, and asks for the others in it', () => {
  const said = folders.flatMap((folder) => {
    const { version: own, dependencies = {} } = read(folder, 'package.json');
    const ours = Object.entries(dependencies).filter(([name]) => name.startsWith('@tiaohe/'));
    return [[folder, own], ...ours.map(([name, wanted]) => [`${folder}: ${name}`, wanted])];
  });
  expect(said.filter(([, one]) => one !== version)).toEqual([]);
});

it('the lockfile, the mini-program and the changelog say the same version', () => {
  const locked = JSON.parse(text('package-lock.json')) as {
    version: string;
    packages: Record<string, Package>;
  };
  const { versionName } = JSON.parse(text('miniprogram/src/manifest.json')) as { versionName: string };
  const [, newest] = /^## \[(\d[^\]]*)\]/m.exec(text('CHANGELOG.md')) ?? [];
  expect([locked.version, ...folders.map((folder) => locked.packages[folder]?.version)]).toEqual(
    [version, ...folders].map(() => version),
  );
  expect([versionName, newest]).toEqual([version, version]);
});
