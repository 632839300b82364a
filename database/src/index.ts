/** The database package's one entry. */
export { applySqlObjects, SQL_DIRECTORY, type AppliedSql } from './apply-sql-objects';
export { backUp } from './backup/back-up';
export { checkBackup, KEYS as BACKUP_KEYS, MANIFEST, openManifest } from './backup/check-backup';
export { fingerprintOf } from './backup/key-fingerprint';
export { restoreDatabase } from './backup/restore-database';
export { restoreFiles } from './backup/restore-files';
export { makeDatabase, takePlace } from './backup/set-aside';
export { openStore } from './backup/store';
export { embeddedUrl, launchEmbedded, type EmbeddedPostgres, type LaunchOptions } from './launch-embedded';
export { DataDirInUse, lockDataDir, type DataDirLock } from './lock-data-dir';
export { isLostConnection } from './is-lost-connection';
export { openUpgrade, type Upgrade } from './migrations/open-upgrade';
export { UpgradeRefused } from './migrations/upgrade-refused';
export { makeDataDir } from './make-data-dir';
export { createPatience, type Patience } from './patience';
export { ensureSecrets, mergeSecrets, type SecretName, type Secrets } from './secrets';
export { waitForDatabase } from './wait-for-database';
