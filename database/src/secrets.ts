/** The secrets of one installation: generated once, kept in `<dataDir>/secrets.json`, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const base64 = (bytes: number) => randomBytes(bytes).toString('base64');
const hex = (bytes: number) => randomBytes(bytes).toString('hex');

const MAKERS = {
  APP_KEYS: () => [base64(24), base64(24)].join(','),
  ADMIN_JWT_SECRET: () => base64(32),
  API_TOKEN_SALT: () => base64(24),
  TRANSFER_TOKEN_SALT: () => base64(24),
  JWT_SECRET: () => base64(32),
  ENCRYPTION_KEY: () => hex(16),
  /** AES-256 key of personal data. Losing it loses every ID number and phone: it belongs in every backup. */
  FIELD_KEY: () => base64(32),
  BLIND_INDEX_KEY: () => base64(32),
  LINK_KEY: () => base64(32),
  /** Hex, so that it stands in a connection URL as it is. */
  DATABASE_PASSWORD: () => hex(24),
} as const satisfies Record<string, () => string>;

export type SecretName = keyof typeof MAKERS;
export type Secrets = Record<SecretName, string>;

/** Reads the secrets, first making those that are missing. Existing ones never change. */
export function ensureSecrets({ dataDir }: { dataDir: string }): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const names = Object.keys(MAKERS) as SecretName[];
  const secrets = Object.fromEntries(names.map((name) => [name, kept[name] ?? MAKERS[name]()])) as Secrets;

  if (names.some((name) => kept[name] === undefined)) {
    // Written aside and renamed: a crash half-way must not leave a truncated key file.
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...kept, ...secrets }, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}
