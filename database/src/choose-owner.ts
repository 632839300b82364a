/** Who runs PostgreSQL. It refuses root, so root lends it an ordinary user of the system. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

export type Owner = { uid?: number; gid?: number };

const idOf = (flag: '-u' | '-g', user: string): number | null => {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
};

function lookUp(user: string): Owner | null {
  const [uid, gid] = [idOf('-u', user), idOf('-g', user)];
  return uid === null || gid === null ? null : { uid, gid };
}

/** Debian's and Alpine's ways of making a user without a password or a home. */
const MAKE_USER: readonly (readonly [string, readonly string[]])[] = [
  ['useradd', ['--system', '--user-group', '--shell', '/bin/sh', 'postgres']],
  ['adduser', ['-S', '-D', '-H', 'postgres']],
];

/** The owner of an existing database keeps it, so that root may start what an ordinary user made. */
function ownerOf(directory: string): Owner | null {
  const stat = statSync(directory, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

export function chooseOwner(directory: string): Owner {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  const known = ownerOf(directory) ?? lookUp('postgres');
  if (known) return known;

  for (const [command, args] of MAKE_USER) {
    spawnSync(command, args);
    const made = lookUp('postgres');
    if (made) return made;
  }
  const nobody = lookUp('nobody');
  if (nobody) return nobody;
  throw new Error(
    'PostgreSQL does not run as root and no other user exists here. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether that user reaches this folder: every folder above it must let strangers through. */
export const canReach = (owner: Owner, directory: string): boolean =>
  owner.uid === undefined || spawnSync('test', ['-x', directory], { ...owner, cwd: '/' }).status === 0;
