/**
 * A text message that staff set off, to somebody who may never have asked for one. None is lost, but one phone gets only so
 * many a day: the rest wait, whoever sends them and however many cases or roles the same number is put into.
 */
import { DAY_MS } from '@tiaohe/config';
import type { Knex } from 'knex';
import { insertRow } from '../db/insert-row';
import type { Platform } from '../platform';
import { officeSmsDue } from './office-sms-rules';
import { promiseSms, type SmsPromise } from './promise-sms';

const TABLE = 'sign_in_failures';
const KIND = 'office-sms';

type OfficePromise = Omit<SmsPromise, 'cipher' | 'dueAt'> & { platform: Platform; db: Knex.Transaction };

/** @returns when it goes; later than `now` when the phone has had enough for today. */
export async function promiseOfficeSms({ platform, db, now, ...promise }: OfficePromise): Promise<Date> {
  const { cipher } = platform;
  const subject = cipher.index('phone', cipher.open(promise.sealedPhone));
  await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${KIND}:${subject}`]);
  const rows = await db<{ at: Date }>(TABLE)
    .where({ kind: KIND, subject } as object)
    .andWhere('at', '>', new Date(now.getTime() - DAY_MS))
    .select('at');
  const dueAt = officeSmsDue({ times: rows.map(({ at }) => new Date(at)), now });
  await insertRow({ db, table: TABLE, now, row: { kind: KIND, subject, at: dueAt } });
  await promiseSms({ ...promise, db, cipher, now, dueAt });
  return dueAt;
}
