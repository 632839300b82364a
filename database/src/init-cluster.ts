/** Makes an empty PostgreSQL cluster: UTF-8, locale C (bytewise order, the same on every system), password sign-in. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './choose-place';
import { programOf } from './find-native';

type Init = { place: Place; password: string; isDurable: boolean };

/** @returns whether a cluster had to be made. */
export function initCluster({ place: { native, directory, owner }, password, isDurable }: Init): boolean {
  if (existsSync(join(directory, 'PG_VERSION')) && existsSync(join(directory, 'global', 'pg_control')))
    return false;
  // An initdb that was killed half-way leaves a folder that no second one accepts.
  for (const entry of readdirSync(directory))
    rmSync(join(directory, entry), { recursive: true, force: true });

  const safe = mkdtempSync(join(tmpdir(), 'tiaohe-'));
  const passwordFile = join(safe, 'password');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) {
      for (const path of [safe, passwordFile]) chownSync(path, owner.uid, owner.gid);
    }
    const { status, stderr, error } = spawnSync(
      programOf(native, 'initdb'),
      [
        `--pgdata=${directory}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
        ...(isDurable ? [] : ['--no-sync']),
      ],
      { ...owner, cwd: '/', encoding: 'utf8' },
    );
    if (error || status !== 0)
      throw new Error(`PostgreSQL could not be set up in ${directory}: ${error?.message ?? stderr}`);
    return true;
  } finally {
    rmSync(safe, { recursive: true, force: true });
  }
}
