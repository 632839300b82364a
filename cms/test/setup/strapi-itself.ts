/** This installation of Strapi, asked in a process of its own: what it answers, and whom it would let in. */
import { execFile } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client as Database } from 'pg';

const MOST_BYTES = 8_000_000;

/** @returns every `METHOD /path` of Strapi's own, and every strategy by which it knows a caller. */
export async function askStrapi(): Promise<{ routes: string[]; strategies: string[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'print-strapi.mjs')], {
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: MOST_BYTES,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
}

export async function database<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = new Database({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  return work(db).finally(() => db.end());
}

const hash = (salt: string | undefined, secret: string) =>
  createHmac('sha512', salt ?? '')
    .update(secret)
    .digest('hex');

/** A token as an older installation may hold one: written past every door. @returns its secret. */
export async function plantToken(kind: 'admin' | 'content-api' | 'transfer', ownerId = 0): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  const name = `planted-${secret.slice(0, 8)}`;
  await database(async (db) => {
    if (kind === 'transfer') {
      await db.query(
        'insert into strapi_transfer_tokens (document_id, name, access_key, created_at, updated_at, published_at) values ($1, $1, $2, now(), now(), now())',
        [name, hash(process.env.TRANSFER_TOKEN_SALT, secret)],
      );
      return;
    }
    const { rows } = await db.query(
      `insert into strapi_api_tokens (document_id, name, kind, type, access_key, created_at, updated_at, published_at)
       values ($1, $1, $2, $3, $4, now(), now(), now()) returning id`,
      [name, kind, kind === 'admin' ? null : 'full-access', hash(process.env.API_TOKEN_SALT, secret)],
    );
    if (kind === 'admin')
      await db.query(
        'insert into strapi_api_tokens_admin_user_owner_lnk (api_token_id, user_id) values ($1, $2)',
        [rows[0].id, ownerId],
      );
  });
  return secret;
}
