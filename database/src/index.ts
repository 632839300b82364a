/** The database package's one entry. */
export { applySqlObjects, type AppliedSql } from './apply-sql-objects';
export { embeddedUrl, launchEmbedded, type EmbeddedPostgres, type LaunchOptions } from './launch-embedded';
export { DataDirInUse, lockDataDir, type DataDirLock } from './lock-data-dir';
export { ensureSecrets, type SecretName, type Secrets } from './secrets';
