/** How many codes an hour the centre sends to people who are not signed in: read, changed by staff, and how full the hour is. */
import type { SmsUsage } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import { SETTINGS, readSetting } from '../../platform/read-setting';
import { saveSetting, settingRevision } from '../../platform/save-setting';
import { capState } from './sms-code-rules';
import { timesIn } from './take-rooms';

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

export async function readSmsUsage({
  db,
  now,
}: {
  db: Knex;
  now: Date;
}): Promise<Pick<SmsUsage, 'lastHour' | 'perHour' | 'state'>> {
  const perHour = await readSmsCap(db);
  const { length: lastHour } = await timesIn({ db, now, room: CENTRE_ROOM });
  return { lastHour, perHour, state: capState({ count: lastHour, cap: perHour }) };
}

/** As staff see it on its page, which sends the revision back. */
export const readSmsSetting = async (asked: { db: Knex; now: Date }): Promise<SmsUsage> => ({
  ...(await readSmsUsage(asked)),
  ...CAP_RANGE,
  revision: await settingRevision(asked.db, KEY),
});

type SetSmsCap = { platform: Platform; actor: Actor; perHour: number; revision: number; address: string };

export const setSmsCap = ({ perHour, ...hand }: SetSmsCap): Promise<void> =>
  saveSetting({ ...hand, key: KEY, value: perHour, read: readSmsCap });
