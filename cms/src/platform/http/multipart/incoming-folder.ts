/** Where files wait between the wire and the vault: inside the data folder, so that a restart finds what a crash left. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { incomingName, sweepIncoming } from '@tiaohe/file-vault';
import type { Platform } from '../../platform';

export const incomingFolder = (dataDir: string): string => join(dataDir, 'incoming');

const scratchFolder = (dataDir: string): string => join(dataDir, 'scratch');
const OWN = incomingName();

/**
 * Strapi's media library works on pictures in a temporary folder of the system's, where nobody would find what a killed process
 * left: from here on that folder is one of this process, inside the data folder. Asked before each form, since one that nobody
 * wrote to for a day may have been swept by a neighbour's start.
 */
export async function useScratch(dataDir: string): Promise<void> {
  const folder = join(scratchFolder(dataDir), OWN);
  await mkdir(folder, { recursive: true });
  process.env.TMPDIR = folder;
}

/** Before the first request: what a killed process was receiving is no use to anybody. */
export async function sweepLeftovers({ settings: { dataDir }, log }: Platform): Promise<void> {
  const folders = [incomingFolder(dataDir), join(dataDir, 'files', 'incoming'), scratchFolder(dataDir)];
  for (const folder of folders) {
    const swept = await sweepIncoming(folder);
    if (swept > 0) log('info', `Removed ${swept} half-received files of an earlier process`);
  }
}
