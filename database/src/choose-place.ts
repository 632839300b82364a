/** Where PostgreSQL's programs and files stand: in the project, unless its user cannot reach them there. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, chooseOwner, type Owner } from './choose-owner';
import { findNative, type NativePostgres } from './find-native';
import { makeFolder, openFolder } from './make-folder';
import { NoPlace } from './no-place';

export type Place = { native: NativePostgres; directory: string; owner: Owner };

/** Used by root in a folder that is closed to others, such as /root. */
const OUTSIDE = '/var/lib/tiaohe';

const outsideOf = (dataDir: string) =>
  join(OUTSIDE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));

/** Modes as a strict umask would not have left them: everybody may read and pass, programs stay programs. */
function openTree(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openTree(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function copyOut({ root, version }: NativePostgres): NativePostgres {
  const copy = join(OUTSIDE, `postgresql-${version}`);
  openFolder({ path: OUTSIDE, mode: 0o755 });
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, 'complete'));
  }
  openTree(copy);
  return { root: copy, version };
}

/** Its user must be able to get there and to own it; what an earlier run left closed or foreign is put right. */
function prepare({ directory, owner }: { directory: string; owner: Owner }): void {
  if (directory.startsWith(OUTSIDE)) openFolder({ path: OUTSIDE, mode: 0o755 });
  makeFolder({ path: directory, mode: 0o700 });
  const me = process.getuid?.();
  if (me !== undefined && me !== 0 && statSync(directory).uid !== me)
    throw new NoPlace(
      `The database in ${directory} belongs to another user (number ${statSync(directory).uid}). ` +
        'Start as that user, or choose another folder with DATA_DIR=…',
    );
  chmodSync(directory, 0o700);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid);
  if (!canReach(owner, directory))
    throw new NoPlace(
      `PostgreSQL cannot get into ${directory}: a folder above it is closed to its user (number ${owner.uid}). ` +
        'Open that folder (chmod o+x), choose another one with DATA_DIR=…, or start as an ordinary user.',
    );
}

/** Makes the folder of the database, owned by the user who runs it. @throws NoPlace */
export function choosePlace({ dataDir, last }: { dataDir: string; last?: string | undefined }): Place {
  const found = findNative();
  const inside = join(dataDir, 'postgres');
  // Where it was last time, even if the project has moved since.
  const outside = last?.startsWith(OUTSIDE) && existsSync(last) ? last : outsideOf(dataDir);
  const owner = chooseOwner(existsSync(outside) ? outside : inside);

  const native = canReach(owner, join(found.root, 'bin')) ? found : copyOut(found);
  const directory = existsSync(outside) || !canReach(owner, dataDir) ? outside : inside;
  prepare({ directory, owner });
  return { native, directory, owner };
}
