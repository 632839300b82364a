/**
 * Puts a duplicate account into the one that stays: all that hangs on it moves in one transaction, its sign-ins end, and
 * it is closed with nothing in it that names a person. Both lines of the audit trail say what went where.
 */
import type { Id } from '@tiaohe/config';
import type { Knex } from 'knex';
import { endSessions } from '../../../access/sessions/account-sessions';
import type { Actor } from '../../../platform/actor';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { AccountRow } from '../../../platform/rows/account';
import type { MembershipRow } from '../../../platform/rows/membership';
import { EMPTY_ACCOUNT } from '../../me/deactivate-account';
import { findConflicts } from './find-conflicts';
import { MOVED } from './moved-tables';
import { countMoves, findPair } from './preview-merge';

type Held = MembershipRow & { id: number };
type Pair = { trx: Knex.Transaction; now: Date; from: AccountRow; into: AccountRow };

/** A role that both hold stays once. The default of the account that stays stays its default. */
async function moveMemberships({ trx, now, from, into }: Pair): Promise<void> {
  const held: Held[] = await trx('memberships')
    .whereIn('account_id', [from.id, into.id])
    .andWhere({ state: 'active' });
  const kept = held.filter(({ account_id }) => account_id === into.id);
  for (const one of held.filter(({ account_id }) => account_id === from.id)) {
    const twice = kept.some(
      ({ role_id, organisation_id }) => role_id === one.role_id && organisation_id === one.organisation_id,
    );
    await trx('memberships')
      .where({ id: one.id })
      .update(
        twice
          ? { state: 'ended', ended_at: now, is_default: false, updated_at: now }
          : { account_id: into.id, is_default: kept.length === 0, updated_at: now },
      );
  }
}

async function moveRows({ trx, from, into }: Pair): Promise<void> {
  // Who applied is a pointer beside the file, so it moves on archived cases too; the gate of database/sql/050 is for it.
  await trx.raw(`select set_config('tiaohe.mover', 'on', true)`);
  for (const { table, column } of MOVED)
    await trx(table)
      .where(column, from.id)
      .update({ [column]: into.id });
  await trx.raw(`select set_config('tiaohe.mover', 'off', true)`);
}

/** What the account that stays does not have yet comes from the other: WeChat, identity number, address. */
async function closeAndFill({ trx, now, from, into }: Pair): Promise<void> {
  await trx('up_users')
    .where({ id: from.id })
    .update({
      ...EMPTY_ACCOUNT,
      real_name: '已合并账号',
      disabled_reason: '已合并到另一个账号',
      username: `merged-${from.document_id}`,
      updated_at: now,
    });
  await trx('up_users')
    .where({ id: into.id })
    .update({
      wechat_openid: into.wechat_openid ?? from.wechat_openid,
      id_number_cipher: into.id_number_cipher ?? from.id_number_cipher,
      id_number_index: into.id_number_index ?? from.id_number_index,
      gender: into.gender ?? from.gender,
      address: into.address ?? from.address,
      updated_at: now,
    });
}

/** @throws Refusal ACCOUNTS_CONFLICT with every conflict, also those that arose since the preview. */
export async function mergeAccounts({
  platform,
  actor,
  fromId,
  intoId,
  reason,
  address,
}: {
  platform: Platform;
  actor: Actor;
  fromId: Id;
  intoId: Id;
  reason: string;
  address: string;
}): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db: trx, now, audit }) => {
    // In the order of their ids: two who merge A into B and B into A at once wait for each other, and do not deadlock.
    await trx('up_users').whereIn('document_id', [fromId, intoId]).orderBy('id').forUpdate().select('id');
    const pair = { trx, now, ...(await findPair(trx, fromId, intoId)) };
    const conflicts = await findConflicts({ db: trx, from: pair.from, into: pair.into });
    if (conflicts.length > 0)
      refuse('ACCOUNTS_CONFLICT', {
        message: `不能合并：${conflicts.map(({ message }) => message).join('；')}`,
        meta: { conflicts },
      });
    const moves = (await countMoves(trx, pair.from.id)).filter(({ count }) => count > 0);
    await moveMemberships(pair);
    await moveRows(pair);
    await closeAndFill(pair);
    await endSessions({ db: trx, accountId: pair.from.id });
    const counts = Object.fromEntries(moves.map(({ key, count }) => [key, count]));
    const lines = [
      { action: 'account.merge', id: fromId, detail: { reason, into: intoId, moved: counts } },
      { action: 'account.merge-in', id: intoId, detail: { reason, from: fromId, moved: counts } },
    ] as const;
    for (const { action, id, detail } of lines) audit({ action, subject: { type: 'account', id }, detail });
  });
}
