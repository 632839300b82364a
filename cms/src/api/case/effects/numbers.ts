/** Numbers that people cite: in sequence by year, without gaps that come from failed moves. */
import { shanghaiDay } from '@tiaohe/config';
import type { Knex } from 'knex';
import { newId } from '../../../platform/db/new-id';
import type { Effect } from '../lifecycle/context';

/** The next value of a sequence; the row stays locked until the move commits, so nothing is skipped. */
async function nextNumber(db: Knex, key: string): Promise<number> {
  const { rows } = await db.raw<{ rows: { value: number }[] }>(
    `insert into number_sequences (document_id, key, value, created_at, updated_at, published_at) values (?, ?, 1, now(), now(), now())
     on conflict (key) do update set value = number_sequences.value + 1, updated_at = now() returning value`,
    [newId(), key],
  );
  return rows[0]?.value ?? 1;
}

const yearOf = (now: Date): string => shanghaiDay(now).slice(0, 4);
const pad = (value: number, width = 4): string => String(value).padStart(width, '0');

export const assignNumber: Effect = async ({ db, now, opened: { row }, patch }) => {
  if (row.number) return;
  const day = shanghaiDay(now).replaceAll('-', '');
  patch.number = `TJ${day}-${pad(await nextNumber(db, `case:${day}`))}`;
  patch.received_at = now;
};

export const assignAcceptanceNumber: Effect = async ({ db, now, patch }) => {
  const year = yearOf(now);
  patch.acceptance_number = `（${year}）人调字第${pad(await nextNumber(db, `acceptance:${year}`))}号`;
  patch.accepted_at = now;
};

export const archiveNumber = async (db: Knex, now: Date): Promise<string> => {
  const year = yearOf(now);
  return `（${year}）人调卷字第${pad(await nextNumber(db, `archive:${year}`))}号`;
};
