/** Makes a folder with the modes it is meant to have, whatever umask the operator's shell has. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Parents that are missing are made with the same mode; what was there before keeps its own.
 * @returns whether anything had to be made
 */
export function makeFolder({ path, mode }: { path: string; mode: number }): boolean {
  const first = mkdirSync(path, { recursive: true, mode });
  if (first === undefined) return false;
  const top = resolve(first);
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    chmodSync(folder, mode);
    if (folder === top || folder === dirname(folder)) return true;
  }
}

/** Opens a folder of our own that an earlier run left closed. */
export function openFolder({ path, mode }: { path: string; mode: number }): void {
  if (makeFolder({ path, mode })) return;
  const { mode: present } = statSync(path);
  if ((present & mode) !== mode) chmodSync(path, (present & 0o777) | mode);
}
