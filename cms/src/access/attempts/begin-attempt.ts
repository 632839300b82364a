/**
 * Counts a try at signing in before it is made, so that a hundred tries at once are no more than five. A try that
 * succeeds is taken back. Counters: this account from this address, this account from anywhere, this address, and its
 * neighbourhood where it has one (what one address is, `addressLine` says). All but the first never stop an account at an address where it is at home: strangers cannot lock out an owner.
 */
import type { Knex } from 'knex';
import { insertRow } from '../../platform/db/insert-row';
import { addressLine, isLoopback } from '../../platform/http/address-line';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { isKnownAddress } from './known-address';
import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  PAIR_LIMIT,
  SITE_LIMIT,
  lockedFor,
  reachOf,
  type Limit,
} from './lock-rules';

/**
 * `anywhere` says whether tries from many addresses add up. SMS codes need no such counter: each code bears few tries,
 * and few codes are sent. An invitation's code belongs to no account, so only the address counts.
 */
const KINDS = {
  password: { pair: true, anywhere: true },
  claim: { pair: true, anywhere: true },
  binding: { pair: true, anywhere: true },
  identity: { pair: true, anywhere: true },
  'sms-login': { pair: true, anywhere: false },
  'sms-register': { pair: true, anywhere: false },
  'sms-reset': { pair: true, anywhere: false },
  'sms-bind': { pair: true, anywhere: false },
  'sms-join': { pair: true, anywhere: false },
  invitation: { pair: false, anywhere: false },
  'staff-password': { pair: true, anywhere: true },
  'staff-forgotten': { pair: true, anywhere: true },
  'staff-link': { pair: false, anywhere: false },
} as const satisfies Record<string, { pair: boolean; anywhere: boolean }>;
export type AttemptKind = keyof typeof KINDS;

/** What one can do at once instead of waiting. */
const OTHER_WAYS: Partial<Record<AttemptKind, string>> = {
  password: '，或改用短信验证码登录',
  'staff-password': '，或请系统管理员重置密码',
};

type Counted = { kind: string; subject: string; limit: Limit };
type Begin = {
  platform: Platform;
  kind: AttemptKind;
  /** Whom the try is about, in a form that tells nothing (an index, an id). */
  subject: string;
  /** documentId of the account, where there is one. */
  accountId?: string | undefined;
  address: string;
};
const TABLE = 'sign_in_failures';

/** In the demo everybody comes from this machine; elsewhere an address counts whatever it is. */
export const countsAddress = ({ settings }: Platform, address: string): boolean =>
  !(settings.isDemo && isLoopback(address));

const sayWait = (seconds: number): string =>
  seconds > 90 ? `${Math.ceil(seconds / 60)}分钟` : `${seconds}秒`;

/** @param otherWay what one can do at once instead. */
export const tooMany = (retryAfter: number, otherWay = ''): never =>
  refuse('TOO_MANY_REQUESTS', {
    message: `操作太频繁，请${sayWait(retryAfter)}后再试${otherWay}`,
    meta: { retryAfter },
  });

const indexOf = ({ cipher }: Platform, text: string): string => cipher.index('code', text);

/** @returns seconds until unlocked. Held until the transaction ends, so that tries of one subject stand in line. */
async function look(trx: Knex.Transaction, now: Date, { kind, subject, limit }: Counted): Promise<number> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${kind}:${subject}`]);
  const rows = await trx<{ at: Date }>(TABLE)
    .where({ kind, subject } as object)
    .andWhere('at', '>', reachOf(limit, now))
    .orderBy('at', 'desc')
    .limit(limit.failures)
    .select('at');
  return lockedFor({ failures: rows.map(({ at }) => new Date(at)), limit, now });
}

const write = async (trx: Knex.Transaction, now: Date, { kind, subject }: Counted): Promise<number> =>
  (await insertRow({ db: trx, table: TABLE, now, row: { kind, subject, at: now } })).id;

function countersOf({ platform, kind, subject, address }: Begin): {
  pair: Counted | null;
  shared: Counted[];
} {
  const rules = KINDS[kind];
  const { line, site } = addressLine(address);
  const pair = { kind, subject: indexOf(platform, `pair:${subject}:${line}`), limit: PAIR_LIMIT };
  const shared: Counted[] = [];
  if (rules.anywhere) shared.push({ kind: `${kind}-anywhere`, subject, limit: ACCOUNT_LIMIT });
  if (countsAddress(platform, address)) {
    shared.push({ kind: 'address', subject: indexOf(platform, `address:${line}`), limit: ADDRESS_LIMIT });
    if (site)
      shared.push({ kind: 'address-site', subject: indexOf(platform, `site:${site}`), limit: SITE_LIMIT });
  }
  return { pair: rules.pair ? pair : null, shared };
}

export type Attempt = {
  succeeded(): Promise<void>;
  /** It was never looked at, because the house was full: as if it had not been made. */
  withdrawn(): Promise<void>;
};

/** Whoever has a new password has been let in by other means: what the old one failed at counts no more. */
export async function forgetAttempts(begin: Begin): Promise<void> {
  const { pair, shared } = countersOf(begin);
  for (const counter of [pair, ...shared])
    if (counter && counter.kind !== 'address')
      await begin.platform.db(TABLE).where({ kind: counter.kind, subject: counter.subject }).delete();
}

/** @throws Refusal TOO_MANY_REQUESTS while locked. */
export async function beginAttempt(begin: Begin): Promise<Attempt> {
  const { platform, accountId, address } = begin;
  const now = platform.clock.now();
  const { pair, shared } = countersOf(begin);
  const otherWay = OTHER_WAYS[begin.kind] ?? '';

  const written = await platform.transaction(async (trx) => {
    const ids: number[] = [];
    if (pair) {
      const seconds = await look(trx, now, pair);
      if (seconds > 0) tooMany(seconds, otherWay);
      ids.push(await write(trx, now, pair));
    }
    for (const counter of shared) {
      const seconds = await look(trx, now, counter);
      if (seconds === 0) ids.push(await write(trx, now, counter));
      else if (!(await isKnownAddress({ db: trx, now, accountId, address }))) tooMany(seconds, otherWay);
    }
    return ids;
  });
  const withdrawn = async () => {
    await platform.db(TABLE).whereIn('id', written).delete();
  };
  return {
    withdrawn,
    async succeeded() {
      await withdrawn();
      if (pair) await platform.db(TABLE).where({ kind: pair.kind, subject: pair.subject }).delete();
    },
  };
}
