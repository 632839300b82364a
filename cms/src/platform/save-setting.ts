/** Saves one setting upon the revision that was seen, with its line in the audit trail. The one road to `settings` of our own. */
import type { Knex } from 'knex';
import type { Actor } from './actor';
import { onRecord } from './audit/on-record';
import { asJson, insertRow } from './db/insert-row';
import type { Platform } from './platform';
import type { SETTINGS, SettingName } from './read-setting';
import { weighEdit } from './revision/weigh-edit';

/** 0 as long as nobody has set it. */
export async function settingRevision(db: Knex, key: SettingName): Promise<number> {
  const row = await db('settings').where({ key }).first<{ revision: number | null } | undefined>('revision');
  return row ? (row.revision ?? 1) : 0;
}

/** @throws Refusal RECORD_CHANGED with both values; the field is the setting's name. */
export async function saveSetting<N extends SettingName>({
  platform,
  actor,
  key,
  value,
  read,
  revision,
  address,
}: {
  platform: Platform;
  actor: Actor;
  key: N;
  value: (typeof SETTINGS)[N];
  /** What holds now, as its page shows it. */
  read(db: Knex): Promise<(typeof SETTINGS)[N]>;
  revision: number;
  address: string;
}): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    // A setting that nobody has set has no row to lock.
    await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`setting:${key}`]);
    const before = await read(db);
    const subject = { type: 'setting', id: key } as const;
    const edit = await weighEdit({
      db,
      actor,
      subject,
      seen: revision,
      stored: await settingRevision(db, key),
      wanted: { [key]: value },
      held: { [key]: before },
    });
    if (edit.fields.length === 0) return;
    const row = { value: asJson(value), updated_at: now };
    const count = await db('settings').where({ key }).update(row);
    if (count === 0) await insertRow({ db, table: 'settings', now, row: { key, value: row.value } });
    const detail = { revision: edit.revision, changes: [{ field: key, before, after: value }] };
    audit({ action: 'setting.change', subject, detail });
  });
}
