/**
 * How long the audit trail is kept at least (网络安全法: no less than six months). The product itself never deletes a
 * line, so the chain stays whole; the figure is what whoever backs up, moves or retires the system has to keep.
 */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor';
import { readSetting } from '../api/setting/read-setting';
import { asJson, insertRow } from '../platform/insert-row';
import type { Platform } from '../platform/platform';
import { weighEdit } from '../revision/weigh-edit';
import { recordAudit, type AuditLine } from './record-audit';

export const LEAST_MONTHS = 6;
const KEY = 'audit-retention-months';

/** 0 as long as nobody has set it. */
const revisionOf = async (db: Knex): Promise<number> => {
  const row = await db('settings')
    .where({ key: KEY })
    .first<{ revision: number | null } | undefined>('revision');
  return row ? (row.revision ?? 1) : 0;
};

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
    revision: await revisionOf(db),
  };
}

export async function setRetention({
  platform,
  actor,
  months,
  revision,
  address,
}: {
  platform: Platform;
  actor: Actor;
  months: number;
  revision: number;
  address: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`setting:${KEY}`]);
    const before = await readSetting(trx, KEY);
    const subject = { type: 'setting', id: KEY } as const;
    const edit = await weighEdit({
      db: trx,
      subject,
      seen: revision,
      stored: await revisionOf(trx),
      wanted: { [KEY]: months },
      held: { [KEY]: before },
    });
    if (edit.fields.length === 0) return;
    const value = asJson(months);
    const count = await trx('settings').where({ key: KEY }).update({ value, updated_at: now });
    if (count === 0) await insertRow({ db: trx, table: 'settings', now, row: { key: KEY, value } });
    const detail = { revision: edit.revision, changes: [{ field: KEY, before, after: months }] };
    const line: AuditLine = {
      actor,
      action: 'setting.change',
      subject,
      detail,
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
}
