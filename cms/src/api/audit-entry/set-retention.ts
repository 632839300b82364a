/**
 * How long the audit trail is kept at least (网络安全法: no less than six months). The product itself never deletes a
 * line, so the chain stays whole; the figure is what whoever backs up, moves or retires the system has to keep.
 */
import type { AuditRetention } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import { readSetting } from '../../platform/read-setting';
import { saveSetting, settingRevision } from '../../platform/save-setting';

export const LEAST_MONTHS = 6;
const KEY = 'audit-retention-months';

export async function readRetention(db: Knex): Promise<AuditRetention> {
  const held = (await db('audit_entries').min('at as oldest').count('id as lines').first()) as unknown as {
    oldest: Date | null;
    lines: string;
  };
  return {
    months: await readSetting(db, KEY),
    leastMonths: LEAST_MONTHS,
    deletes: false,
    oldest: held.oldest ? new Date(held.oldest).toISOString() : null,
    lines: Number(held.lines),
    revision: await settingRevision(db, KEY),
  };
}

type SetRetention = {
  platform: Platform;
  actor: Actor;
  months: number;
  revision: number;
  address: string;
};

export const setRetention = ({ months, ...hand }: SetRetention): Promise<void> =>
  saveSetting({ ...hand, key: KEY, value: months, read: (db) => readSetting(db, KEY) });
