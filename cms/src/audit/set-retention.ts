/**
 * How long the audit trail is kept at least (网络安全法: no less than six months). The product itself never deletes a
 * line, so the chain stays whole; the figure is what whoever backs up, moves or retires the system has to keep.
 */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor';
import { readSetting } from '../api/setting/read-setting';
import { asJson, insertRow } from '../platform/insert-row';
import type { Platform } from '../platform/platform';
import { recordAudit, type AuditLine } from './record-audit';

export const LEAST_MONTHS = 6;
const KEY = 'audit-retention-months';

export async function readRetention(db: Knex) {
  const held = (await db('audit_entries').min('at as oldest').count('id as lines').first()) as unknown as {
    oldest: Date | null;
    lines: string;
  };
  return {
    months: await readSetting(db, KEY),
    leastMonths: LEAST_MONTHS,
    /** The product deletes nothing by itself. */
    deletes: false,
    oldest: held.oldest ? new Date(held.oldest).toISOString() : null,
    lines: Number(held.lines),
  };
}

export async function setRetention({
  platform,
  actor,
  months,
  address,
}: {
  platform: Platform;
  actor: Actor;
  months: number;
  address: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`setting:${KEY}`]);
    const before = await readSetting(trx, KEY);
    const value = asJson(months);
    const count = await trx('settings').where({ key: KEY }).update({ value, updated_at: now });
    if (count === 0) await insertRow({ db: trx, table: 'settings', now, row: { key: KEY, value } });
    const detail = { changes: [{ field: KEY, before, after: months }] };
    const line: AuditLine = {
      actor,
      action: 'setting.change',
      subject: { type: 'setting', id: KEY },
      detail,
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
}
