/** The database package's one entry. */
export { applySqlObjects, type AppliedSql } from './apply-sql-objects';
export { backUp, type BackupSummary } from './backup';
export { embeddedUrl, launchEmbedded, type EmbeddedPostgres, type LaunchOptions } from './launch-embedded';
export { DataDirInUse, lockDataDir, type DataDirLock } from './lock-data-dir';
export { isLostConnection } from './is-lost-connection';
export { makeDataDir } from './make-data-dir';
export { createPatience, type Patience } from './patience';
export { restore } from './restore';
export { ensureSecrets, mergeSecrets, type SecretName, type Secrets } from './secrets';
export { setAside } from './set-aside';
export { waitForDatabase } from './wait-for-database';
