/** Makes an empty PostgreSQL cluster: UTF-8, locale C (bytewise order, the same on every system), password sign-in. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './choose-place';
import { programOf } from './find-native';

type Init = { place: Place; password: string; isDurable: boolean; onProgress?: (sentence: string) => void };

const isCluster = (directory: string) =>
  existsSync(join(directory, 'PG_VERSION')) && existsSync(join(directory, 'global', 'pg_control'));

/** What an initdb that died left in the cluster's own place is nobody's database, but it is not ours to delete either. */
function setHalfMadeAside(directory: string): string | null {
  if (readdirSync(directory).length === 0) return null;
  const aside = `${directory}.half-made-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  renameSync(directory, aside);
  return aside;
}

/**
 * Made beside its place and moved there when it is whole, so that a cluster in its place is a whole one.
 * @returns whether a cluster had to be made.
 */
export function initCluster({ place, password, isDurable, onProgress = () => undefined }: Init): boolean {
  const { native, directory, owner } = place;
  if (isCluster(directory)) return false;
  const aside = setHalfMadeAside(directory);
  if (aside) onProgress(`Set aside a PostgreSQL folder that was never finished: ${aside}`);

  const making = `${directory}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  chmodSync(making, 0o700);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(making, owner.uid, owner.gid);
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
        `--pgdata=${making}`,
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
    rmSync(directory, { recursive: true, force: true });
    renameSync(making, directory);
    return true;
  } finally {
    rmSync(safe, { recursive: true, force: true });
  }
}
