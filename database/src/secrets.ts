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
  /** AES-256 key of personal data. Losing it loses every ID number and phone: a copy of it belongs in a safe place, apart from the backups. */
  FIELD_KEY: () => base64(32),
  BLIND_INDEX_KEY: () => base64(32),
  LINK_KEY: () => base64(32),
  /** Hex, so that it stands in a connection URL as it is. */
  DATABASE_PASSWORD: () => hex(24),
} as const satisfies Record<string, () => string>;

export type SecretName = keyof typeof MAKERS;
export type Secrets = Record<SecretName, string>;

const read = (file: string): Partial<Secrets> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};

/** Written aside and renamed: a crash half-way must not leave a truncated key file. */
function write(file: string, secrets: Partial<Secrets>): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Reads the secrets, first making those that are missing. Existing ones never change. */
export function ensureSecrets({ dataDir }: { dataDir: string }): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = read(file);
  const names = Object.keys(MAKERS) as SecretName[];
  const secrets = Object.fromEntries(names.map((name) => [name, kept[name] ?? MAKERS[name]()])) as Secrets;

  if (names.some((name) => kept[name] === undefined)) write(file, { ...kept, ...secrets });
  chmodSync(file, 0o600);
  return secrets;
}

type Merge = { dataDir: string; keys: Readonly<Record<string, string>>; except: ReadonlySet<string> };

/** Takes over the secrets that a backup was made with: what they sealed can be read only with them. */
export function mergeSecrets({ dataDir, keys, except }: Merge): void {
  const file = join(dataDir, 'secrets.json');
  const taken = Object.entries(keys).filter(([name]) => !except.has(name));
  write(file, { ...read(file), ...Object.fromEntries(taken) });
}
