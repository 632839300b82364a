/** Writes down that a person agreed to the notice: which version, when, by which channel (个人信息保护法 art. 14). */
import type { ConsentKind } from '@tiaohe/config';
import type { Knex } from 'knex';
import { insertRow } from '../../platform/db/insert-row';

export type ConsentChannel = 'register' | 'wechat' | 'invitation' | 'me';

export async function recordConsent({
  trx,
  now,
  accountId,
  kind = 'privacy',
  version,
  channel,
}: {
  trx: Knex.Transaction;
  now: Date;
  accountId: number;
  kind?: ConsentKind;
  version: string;
  channel: ConsentChannel;
}): Promise<void> {
  await insertRow({
    db: trx,
    table: 'consents',
    now,
    row: { account_id: accountId, kind, version, channel, given_at: now },
  });
  if (kind !== 'privacy') return;
  await trx('up_users').where({ id: accountId }).update({ consent_version: version, consent_at: now });
}
