/** Settings that a centre may change in the panel, each with its default. */
import type { Knex } from 'knex';
import { readJson } from './db/read-json';

export const SETTINGS = {
  'reopen-days': 15,
  'strict-room-rule': false,
  'supplement-days': 7,
  'call-hours': [['09:00', '20:00']] as [string, string][],
  /** Minutes between two calls to one party. */
  'call-spacing-minutes': 120,
  'confirmation-days': 30,
  'reminder-days': [7, 3, 1] as number[],
  /** The audit trail is kept this long at least; nothing deletes it. */
  'audit-retention-months': 36,
  /** How many codes an hour the centre sends to people who are not signed in. */
  'sms-codes-per-hour': 200,
  /** Days that the files of long work (exports) are kept. */
  'job-result-days': 7,
  centre: { name: '人民调解中心', phone: '12348', address: '' },
};
export type SettingName = keyof typeof SETTINGS;

export async function readSetting<N extends SettingName>(db: Knex, name: N): Promise<(typeof SETTINGS)[N]> {
  const row = await db('settings').where({ key: name }).first<{ value: unknown } | undefined>('value');
  const standard = SETTINGS[name];
  const held = readJson<(typeof SETTINGS)[N]>(row?.value, standard);
  // Staff write these by hand: a centre that wrote down its name alone has the standard for the rest, not nothing.
  return typeof standard === 'object' && !Array.isArray(standard) ? Object.assign({}, standard, held) : held;
}
