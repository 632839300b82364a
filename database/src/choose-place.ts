/** Where PostgreSQL's programs and files stand: in the project, unless its user cannot reach them there. */
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, chooseOwner, type Owner } from './choose-owner';
import { findNative, type NativePostgres } from './find-native';

export type Place = { native: NativePostgres; directory: string; owner: Owner };

/** Used by root in a folder that is closed to others, such as /root. */
const OUTSIDE = '/var/lib/tiaohe';

const outsideOf = (dataDir: string) =>
  join(OUTSIDE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));

function copyOut({ root, version }: NativePostgres): NativePostgres {
  const copy = join(OUTSIDE, `postgresql-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, 'complete'));
  }
  return { root: copy, version };
}

/** Makes the folder of the database, owned by the user who runs it. */
export function choosePlace({ dataDir, last }: { dataDir: string; last?: string | undefined }): Place {
  const found = findNative();
  const inside = join(dataDir, 'postgres');
  // Where it was last time, even if the project has moved since.
  const outside = last?.startsWith(OUTSIDE) && existsSync(last) ? last : outsideOf(dataDir);
  const owner = chooseOwner(existsSync(outside) ? outside : inside);

  const native = canReach(owner, join(found.root, 'bin')) ? found : copyOut(found);
  const directory = existsSync(outside) || !canReach(owner, dataDir) ? outside : inside;
  if (directory === outside) mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid);
  return { native, directory, owner };
}
