/** The product's clock. Only the sandbox moves it, so that deadlines and call hours can be tried out. */
import type { Knex } from 'knex';

export type Clock = {
  now(): Date;
  /** Moves the clock to an instant, keeps the offset in the database, and returns the new time. */
  moveTo(instant: Date): Promise<Date>;
  reload(): Promise<void>;
};

const KEY = 'clock-offset';

export function createClock({ db }: { db: Knex }): Clock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    async moveTo(instant) {
      offset = instant.getTime() - Date.now();
      await db.raw(
        `insert into settings (document_id, key, value, created_at, updated_at, published_at)
         values (?, ?, to_jsonb(?::bigint), now(), now(), now())
         on conflict (key) do update set value = excluded.value, updated_at = now()`,
        [KEY, KEY, offset],
      );
      // Other processes on the same database move along.
      await db.raw("select pg_notify('clock', '')");
      return new Date(Date.now() + offset);
    },
    async reload() {
      const row = await db('settings').where({ key: KEY }).first<{ value: unknown } | undefined>('value');
      offset = Number(row?.value ?? 0) || 0;
    },
  };
}
