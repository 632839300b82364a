/** The database of a run: the operator's own when DATABASE_URL names one, otherwise the embedded one. */
import { createRequire } from 'node:module';
import { at } from './paths.mjs';

/** Loaded late: on a fresh checkout the package is built first. */
export const loadDatabase = () => createRequire(import.meta.url)(at('database/dist/index.js'));

export async function launchDatabase({ settings, onProgress }) {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => undefined };
  return loadDatabase().launchEmbedded({ dataDir: settings.dataDir, onProgress });
}
