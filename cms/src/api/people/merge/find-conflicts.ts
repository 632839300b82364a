/** Why two accounts are not one person's, or cannot be put together without losing something. */
import type { MergeConflict } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { AccountRow } from '../../../platform/rows/account';

type Pair = { db: Knex; from: AccountRow; into: AccountRow };

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

const isCount = async (query: Knex.QueryBuilder): Promise<boolean> => Boolean(await query.first());

const bothHave = async ({ db, from, into }: Pair, table: string): Promise<boolean> => {
  const rows: { account_id: number }[] = await db(table)
    .whereIn('account_id', [from.id, into.id])
    .select('account_id');
  return new Set(rows.map(({ account_id }) => account_id)).size === 2;
};

/** One case in which both stand: one account would then speak for two parties. */
const shareCase = ({ db, from, into }: Pair): Promise<boolean> =>
  isCount(
    db('parties as p')
      .join('parties as q', 'q.case_id', 'p.case_id')
      .where({ 'p.account_id': from.id, 'q.account_id': into.id })
      .select('p.id'),
  );

/** Nobody may mediate a case they are a party of (人民法院在线调解规则 art. 13). */
const judgesOwn = ({ db, from, into }: Pair): Promise<boolean> =>
  isCount(
    db('parties as p')
      .join('case_mediators as cm', 'cm.case_id', 'p.case_id')
      .join('mediators as m', 'm.id', 'cm.mediator_id')
      .where({ 'cm.state': 'active' })
      .andWhereRaw('((p.account_id = ? and m.account_id = ?) or (p.account_id = ? and m.account_id = ?))', [
        from.id,
        into.id,
        into.id,
        from.id,
      ])
      .select('p.id'),
  );

type Rule = MergeConflict & { holds(pair: Pair): boolean | Promise<boolean> };
const RULES: readonly Rule[] = [
  {
    code: 'closed',
    message: '其中一个账号已经注销或合并过',
    holds: ({ from, into }) => !from.phone_index || !into.phone_index,
  },
  {
    code: 'two-wechats',
    message: '两个账号绑定了不同的微信，请先请本人解绑其中一个',
    holds: ({ from, into }) => differ(from.wechat_openid, into.wechat_openid),
  },
  {
    code: 'two-id-numbers',
    message: '两个账号登记的身份证号不同，不是同一个人',
    holds: ({ from, into }) => differ(from.id_number_index, into.id_number_index),
  },
  {
    code: 'two-kinds',
    message: '个人、企业和机构账号不能互相合并',
    holds: ({ from, into }) => from.kind !== into.kind,
  },
  {
    code: 'two-enterprises',
    message: '两个账号各有一家企业，信用代码不同',
    holds: (pair) => bothHave(pair, 'enterprises'),
  },
  {
    code: 'two-mediators',
    message: '两个账号各有一份调解员档案，请先办理其中一份离任',
    holds: (pair) => bothHave(pair, 'mediators'),
  },
  { code: 'same-case', message: '两个账号是同一个案件的两位当事人', holds: shareCase },
  { code: 'own-mediator', message: '一个账号是另一个账号所参与案件的调解员', holds: judgesOwn },
];

export async function findConflicts(pair: Pair): Promise<MergeConflict[]> {
  const conflicts: MergeConflict[] = [];
  for (const { code, message, holds } of RULES) if (await holds(pair)) conflicts.push({ code, message });
  return conflicts;
}
