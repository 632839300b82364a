/** What a merge would move and lose, before anybody confirms it. */
import { maskPhone, type Id, type MergeMove, type MergePreview, type MergeSide } from '@tiaohe/config';
import type { Knex } from 'knex';
import { refuse, refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { accountBy, type AccountRow } from '../../../platform/rows/account';
import { nameOf } from '../../account/account-view';
import { isSameName } from '../../account/same-name';
import { findConflicts } from './find-conflicts';
import { MOVED } from './moved-tables';

const countOf = async (query: Knex.QueryBuilder): Promise<number> =>
  Number(((await query.count('* as count').first()) as { count: string }).count);

const side = ({ cipher }: Platform, account: AccountRow): MergeSide => ({
  id: account.document_id,
  name: nameOf(account),
  username: account.username,
  phone: account.phone_cipher ? maskPhone(cipher.open(account.phone_cipher)) : '',
  kind: account.kind,
});

export async function findPair(
  db: Knex,
  fromId: Id,
  intoId: Id,
): Promise<{ from: AccountRow; into: AccountRow }> {
  if (fromId === intoId) refuseField('into', '不能合并到自己');
  const from = (await accountBy(db, { document_id: fromId })) ?? refuse('NOT_FOUND');
  const into =
    (await accountBy(db, { document_id: intoId })) ??
    refuseField('into', '没有这个账号，工作人员账号不能合并');
  return { from, into };
}

export async function countMoves(db: Knex, accountId: number): Promise<MergeMove[]> {
  const active = { account_id: accountId, state: 'active' };
  const moves: MergeMove[] = [
    { key: 'memberships', label: '角色', count: await countOf(db('memberships').where(active)) },
  ];
  for (const { key, label, table, column } of MOVED)
    moves.push({ key, label, count: await countOf(db(table).where(column, accountId)) });
  const ratings = db('ratings as r')
    .join('parties as p', 'p.id', 'r.party_id')
    .where('p.account_id', accountId);
  moves.push({ key: 'ratings', label: '评价', count: await countOf(ratings) });
  return moves;
}

function warningsOf({ from, into }: { from: AccountRow; into: AccountRow }, phone: string): string[] {
  const warnings = [`原账号的手机号${phone}不能再登录，以后用保留账号的手机号登录`];
  if (!isSameName(from.real_name, into.real_name))
    warnings.unshift('两个账号的姓名不同，请先核对是不是同一个人');
  if (from.password && !into.password) warnings.push('原账号的密码不带过去，请本人用验证码登录后设置');
  return warnings;
}

export async function previewMerge({
  platform,
  fromId,
  intoId,
}: {
  platform: Platform;
  fromId: Id;
  intoId: Id;
}): Promise<MergePreview> {
  const { db } = platform;
  const pair = await findPair(db, fromId, intoId);
  const [from, into] = [side(platform, pair.from), side(platform, pair.into)];
  return {
    from,
    into,
    moves: await countMoves(db, pair.from.id),
    conflicts: await findConflicts({ db, ...pair }),
    warnings: warningsOf(pair, from.phone),
  };
}
