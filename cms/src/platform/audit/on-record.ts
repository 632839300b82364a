/**
 * A deed on the record: one transaction, one moment, one actor, and its lines of the audit trail. What verbs say to their
 * hand is kept until their rule has run, and written down as the last thing before the commit: all of it or nothing.
 */
import type { Knex } from 'knex';
import type { Actor } from '../actor';
import { insertRows } from '../db/insert-row';
import { enqueue, type Job } from '../outbox/enqueue';
import type { Platform } from '../platform';
import { auditColumns, type AuditLine } from './record-audit';

export type OnRecord = {
  platform: Platform;
  actor: Actor;
  /** The caller's network address. */
  address?: string;
};
/** `actor` and `address` are the deed's own where a line does not say otherwise. */
export type Said = Omit<AuditLine, 'actor'> & { actor?: Actor };
export type Hand = OnRecord & {
  /** The deed's transaction. */
  db: Knex.Transaction;
  /** One moment for everything that the deed writes. */
  now: Date;
  audit(line: Said): void;
  /** Something for the outside world, to be done after the commit. */
  promise(...jobs: Job[]): void;
};
/** What a hand holds until the end of its deed. */
export type Held = { audit: AuditLine[]; jobs: Job[] };

/** A hand in a transaction that is open already, with what it holds; whoever makes one writes that down. */
export function takeHand(db: Knex.Transaction, { platform, actor, address }: OnRecord): [Hand, Held] {
  const held: Held = { audit: [], jobs: [] };
  const hand: Hand = {
    platform,
    actor,
    address,
    db,
    now: platform.clock.now(),
    audit: (line) => void held.audit.push({ actor, address, ...line }),
    promise: (...jobs) => void held.jobs.push(...jobs),
  };
  return [hand, held];
}

/**
 * @param work the rule: asks, writes, and says to its hand what the trail is to hold.
 * @returns what `work` returns. @throws what it throws; nothing is written then.
 */
export function onRecord<T>(asked: OnRecord, work: (hand: Hand) => Promise<T>): Promise<T> {
  return asked.platform.transaction(async (db) => {
    const [hand, held] = takeHand(db, asked);
    const result = await work(hand);
    const rows = held.audit.map((line) => auditColumns(line, hand.now));
    await insertRows({ db, table: 'audit_entries', now: hand.now, rows });
    await enqueue({ db, now: hand.now, jobs: held.jobs });
    return result;
  });
}
