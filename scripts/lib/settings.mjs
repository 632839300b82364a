/** The settings of a run, from the environment and the file `.env`. The README has the same table. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { at, ROOT } from './paths.mjs';
import { Refusal } from './say.mjs';

/** What the tools that build the wall need (Vite 8), and what opens an encrypted backup. */
export const OLDEST_NODE = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!isOldEnough)
    throw new Refusal(
      `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}. See https://nodejs.org/`,
    );
}

function readEnvFile(file) {
  if (!existsSync(file)) return;
  try {
    process.loadEnvFile(file);
  } catch (error) {
    throw new Refusal(
      `The settings in ${file} cannot be read (${error.code}): give them to this user (chown)`,
    );
  }
}

const isOff = (word) => /^(0|false|off|no)$/i.test(word ?? '');

export function readSettings() {
  readEnvFile(at('.env'));
  const { PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL, REDIS_URL, DEMO } = process.env;
  const port = Number(PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT=${PORT} is not a port number`);
  const host = HOST || '127.0.0.1';
  return {
    port,
    host,
    /** Where this machine itself reaches the server. */
    localUrl: `http://${['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host}:${port}`,
    publicUrl: (PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
    dataDir: resolve(ROOT, DATA_DIR || '.data'),
    databaseUrl: DATABASE_URL || null,
    redisUrl: REDIS_URL || null,
    isDemo: !isOff(DEMO),
  };
}

/** The environment of the server. What the operator set wins over the generated secrets. */
export const serverEnv = ({ settings, secrets, databaseUrl }) => ({
  ...secrets,
  ...process.env,
  NODE_ENV: 'production',
  TZ: 'UTC',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  PORT: String(settings.port),
  HOST: settings.host,
  PUBLIC_URL: settings.publicUrl,
  DATA_DIR: settings.dataDir,
  DATABASE_URL: databaseUrl,
  DEMO: String(settings.isDemo),
  ...(settings.redisUrl ? { REDIS_URL: settings.redisUrl } : {}),
});
