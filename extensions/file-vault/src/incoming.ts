/**
 * Files on their way in. Each carries the process that writes it in its name, so that the next start can tell what a dead
 * process left from what a living one is still writing.
 */
import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Past this age nobody is still sending: also where the process's number has been given to another since. */
const OLDEST_MS = 86_400_000;
const NAME = /^[0-9a-f-]{36}\.(\d+)\.(.+)\.part$/;

export const incomingName = (): string => `${randomUUID()}.${process.pid}.${os.hostname()}.part`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isLeft({ directory, name }: { directory: string; name: string }): Promise<boolean> {
  const [, pid, host] = NAME.exec(name) ?? [];
  // In a container every process may have the same number: what bears ours before we wrote anything is not ours.
  if (host === os.hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true;
  const { mtimeMs } = await stat(path.join(directory, name)).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > OLDEST_MS;
}

/** Removes what dead processes left, files and folders; called before this one takes anything in. @returns how many. */
export async function sweepIncoming(directory: string): Promise<number> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.part'));
  let swept = 0;
  for (const name of names) {
    if (!(await isLeft({ directory, name }))) continue;
    await rm(path.join(directory, name), { recursive: true, force: true });
    swept += 1;
  }
  return swept;
}
