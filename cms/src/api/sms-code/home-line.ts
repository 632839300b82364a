/** Remembers that a code asked for from an address was used: somebody there is who they say. Only an index is kept. */
import { DAY_MS } from '@tiaohe/config';
import type { Knex } from 'knex';
import { insertRow } from '../../platform/db/insert-row';

const TABLE = 'sign_in_failures';
const REMEMBERED_DAYS = 90;

export const HOME_LINE = 'home-line';
/** What is older says nothing any more. */
export const homeSince = (now: Date): Date => new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS);

/** Once a day for each address. @param subject the address as `askedFrom` says it. */
export async function rememberHome({
  trx,
  now,
  subject,
}: {
  trx: Knex.Transaction;
  now: Date;
  subject: string;
}): Promise<void> {
  const known = await trx(TABLE)
    .where({ kind: HOME_LINE, subject })
    .andWhere('at', '>', new Date(now.getTime() - DAY_MS))
    .first('id');
  if (!known) await insertRow({ db: trx, table: TABLE, now, row: { kind: HOME_LINE, subject, at: now } });
}

/** Not before the next day: whoever comes to send many codes would otherwise begin by using one. */
export async function isHomeLine({
  trx,
  now,
  subject,
}: {
  trx: Knex.Transaction;
  now: Date;
  subject: string;
}): Promise<boolean> {
  const row = await trx(TABLE)
    .where({ kind: HOME_LINE, subject })
    .andWhere('at', '<', new Date(now.getTime() - DAY_MS))
    .andWhere('at', '>', homeSince(now))
    .first('id');
  return row !== undefined;
}
