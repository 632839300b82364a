/** How many codes an hour the centre sends to people who are not signed in: read, changed by staff, and how full the hour is. */
import type { Knex } from 'knex';
import type { Actor } from '../../access/actor';
import { recordAudit, type AuditLine } from '../../audit/record-audit';
import { asJson, insertRow } from '../../platform/insert-row';
import type { Platform } from '../../platform/platform';
import { capState, type CapState } from '../account/sign-in/sms-code-rules';
import { timesIn } from '../account/sign-in/take-rooms';
import { SETTINGS, readSetting } from '../setting/read-setting';

const KEY = 'sms-codes-per-hour';
/** All public codes count in one room. */
export const CENTRE_ROOM = { kind: 'sms-centre', subject: 'all' } as const;
/** Fewer would shut out a quiet centre's own people; more is no limit. */
export const CAP_RANGE = { least: 20, most: 10_000 } as const;

/** The setting is also on Strapi's own page, where anything may be written: what is no cap counts as the default. */
export async function readSmsCap(db: Knex): Promise<number> {
  const held: unknown = await readSetting(db, KEY);
  const isCap =
    typeof held === 'number' && Number.isInteger(held) && held >= CAP_RANGE.least && held <= CAP_RANGE.most;
  return isCap ? held : SETTINGS[KEY];
}

export type SmsUsage = { lastHour: number; perHour: number; state: CapState };

export async function readSmsUsage({ db, now }: { db: Knex; now: Date }): Promise<SmsUsage> {
  const perHour = await readSmsCap(db);
  const { length: lastHour } = await timesIn({ db, now, room: CENTRE_ROOM });
  return { lastHour, perHour, state: capState({ count: lastHour, cap: perHour }) };
}

export async function setSmsCap({
  platform,
  actor,
  perHour,
  address,
}: {
  platform: Platform;
  actor: Actor;
  perHour: number;
  address: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`setting:${KEY}`]);
    const before = await readSmsCap(trx);
    const value = asJson(perHour);
    const count = await trx('settings').where({ key: KEY }).update({ value, updated_at: now });
    if (count === 0) await insertRow({ db: trx, table: 'settings', now, row: { key: KEY, value } });
    const line: AuditLine = {
      actor,
      action: 'setting.change',
      subject: { type: 'setting', id: KEY },
      detail: { changes: [{ field: KEY, before, after: perHour }] },
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
}
