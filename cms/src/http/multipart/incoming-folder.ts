/** Where files wait between the wire and the vault: inside the data folder, so that a restart finds what a crash left. */
import { join } from 'node:path';
import { sweepIncoming } from '@tiaohe/file-vault';
import type { Platform } from '../../platform/platform';

export const incomingFolder = (dataDir: string): string => join(dataDir, 'incoming');

/** Before the first request: what a killed process was receiving is no use to anybody. */
export async function sweepLeftovers({ settings: { dataDir }, log }: Platform): Promise<void> {
  const folders = [incomingFolder(dataDir), join(dataDir, 'files', 'incoming')];
  for (const folder of folders) {
    const swept = await sweepIncoming(folder);
    if (swept > 0) log('info', `Removed ${swept} half-received files of an earlier process`);
  }
}
