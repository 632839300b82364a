/** Works on the database of the settings: yours, or the embedded one, which is started for it unless it already runs. */
import { loadDatabase } from './launch-database.mjs';

export async function withDatabase({ databaseUrl, dataDir }, work) {
  if (databaseUrl) return work(databaseUrl);
  const { embeddedUrl, launchEmbedded } = loadDatabase();
  let embedded;
  try {
    embedded = await launchEmbedded({ dataDir });
  } catch (error) {
    if (error.name !== 'DataDirInUse') throw error;
    return work(embeddedUrl({ dataDir }));
  }
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
