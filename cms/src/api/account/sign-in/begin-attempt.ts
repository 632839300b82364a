/**
 * Counts a try at signing in before it is made, so that a hundred tries at once are no more than five. A try that
 * succeeds is taken back, with the failures before it.
 */
import type { Knex } from 'knex';
import { refuse } from '../../../http/refusal';
import { insertRow } from '../../../platform/insert-row';
import type { Platform } from '../../../platform/platform';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, lockedFor, reachOf, type Limit } from './lock-rules';

export type AttemptKind = 'password' | 'sms-login' | 'sms-reset' | 'claim' | 'binding' | 'address';
type Counted = { kind: AttemptKind; subject: string; limit: Limit };
const TABLE = 'sign_in_failures';
const LOOPBACK = /^(::1|(::ffff:)?127\.)/;

/** In the demo everybody comes from this machine; elsewhere an address counts whatever it is. */
export const countsAddress = ({ settings }: Platform, address: string): boolean =>
  !(settings.isDemo && LOOPBACK.test(address));

export const tooMany = (retryAfter: number): never =>
  refuse('TOO_MANY_REQUESTS', {
    message: `操作太频繁，请${sayWait(retryAfter)}后再试`,
    meta: { retryAfter },
  });

const sayWait = (seconds: number): string =>
  seconds > 90 ? `${Math.ceil(seconds / 60)}分钟` : `${seconds}秒`;

async function count(trx: Knex.Transaction, now: Date, { kind, subject, limit }: Counted): Promise<number> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${kind}:${subject}`]);
  const rows = await trx<{ at: Date }>(TABLE)
    .where({ kind, subject } as object)
    .andWhere('at', '>', reachOf(limit, now))
    .orderBy('at', 'desc')
    .limit(limit.failures)
    .select('at');
  const seconds = lockedFor({ failures: rows.map(({ at }) => new Date(at)), limit, now });
  if (seconds > 0) tooMany(seconds);
  return (await insertRow({ db: trx, table: TABLE, now, row: { kind, subject, at: now } })).id;
}

/**
 * @param subject names whom the try is about, in a form that tells nothing (an index, an id).
 * @throws Refusal TOO_MANY_REQUESTS while locked.
 */
export async function beginAttempt({
  platform,
  kind,
  subject,
  address,
}: {
  platform: Platform;
  kind: AttemptKind;
  subject: string;
  address: string;
}): Promise<{ succeeded(): Promise<void> }> {
  const now = platform.clock.now();
  const own = { kind, subject, limit: ACCOUNT_LIMIT };
  const from: Counted = {
    kind: 'address',
    subject: platform.cipher.index('code', `address:${address}`),
    limit: ADDRESS_LIMIT,
  };
  const addressRow = await platform.transaction(async (trx) => {
    await count(trx, now, own);
    return countsAddress(platform, address) ? count(trx, now, from) : null;
  });
  return {
    async succeeded() {
      await platform.db(TABLE).where({ kind, subject }).delete();
      if (addressRow !== null) await platform.db(TABLE).where({ id: addressRow }).delete();
    },
  };
}
