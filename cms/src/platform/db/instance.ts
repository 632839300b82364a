/** This process, as the database knows it: while it lives it holds an advisory lock, and its death frees its work. */
import { randomInt } from 'node:crypto';
import type { Client } from 'pg';
import { INSTANCE_LOCK_CLASS } from '../outbox/claim';

const MOST = 2_000_000_000;
export const newInstance = (): number => randomInt(1, MOST);
export const holdInstance = (client: Client, instance: number): Promise<unknown> =>
  client.query('select pg_advisory_lock($1, $2)', [INSTANCE_LOCK_CLASS, instance]);
