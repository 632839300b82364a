/** All that the product keeps about a person, as they may take it with them (个人信息保护法 art. 45). */
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import type { PartyRow } from '../../platform/rows/party';
import { enterpriseOf } from '../account/account-view';
import { listMemberships } from '../membership/list-memberships';

type Rows = Record<string, unknown>[];
const openOr = (platform: Platform, sealed: string | null): string | null =>
  sealed ? platform.cipher.open(sealed) : null;

/** Only the person's own part of a case: the other side's data is the other side's. */
async function casesOf(platform: Platform, accountId: number): Promise<Rows> {
  const parties = await platform.db<PartyRow>('parties').where({ account_id: accountId }).orderBy('id');
  const cases = await platform.db('cases').whereIn(
    'id',
    parties.map(({ case_id }) => case_id),
  );
  return parties.map((party) => {
    const row = (cases as Record<string, unknown>[]).find(({ id }) => id === party.case_id) ?? {};
    const isApplicant = party.side === 'applicant';
    return {
      案号: row['number'],
      标题: row['title'],
      状态: row['state'],
      收到时间: row['received_at'],
      结案时间: row['closed_at'],
      ...(isApplicant && {
        纠纷经过: row['description'],
        请求: row['claims'],
        其他填写内容: readJson<unknown>(row['fields'], {}),
      }),
      我的身份: party.side,
      我的姓名: party.name,
      我的电话: openOr(platform, party.phone_cipher),
      我的证件号码: openOr(platform, party.id_number_cipher),
      我的地址: party.address,
      我的意愿: party.willingness,
      我的意见: party.opinion_text,
    };
  });
}

const listOf = (db: Knex, table: string, where: object, ...columns: string[]): Promise<Rows> =>
  db(table)
    .where(where)
    .orderBy('id')
    .select(...columns);

export async function exportMe({
  platform,
  account,
}: {
  platform: Platform;
  account: AccountRow;
}): Promise<Record<string, unknown>> {
  const { db } = platform;
  const own = { account_id: account.id };
  const parties = await db('parties').where(own).select<{ id: number }[]>('id');
  const partyIds = parties.map(({ id }) => id);
  const memberships = await listMemberships({ db, accountId: account.id });
  const firm = account.kind === 'enterprise' ? await enterpriseOf(db, account.id) : undefined;
  return {
    导出时间: platform.clock.now().toISOString(),
    账号: {
      用户名: account.username,
      姓名: account.real_name,
      手机号: openOr(platform, account.phone_cipher),
      证件号码: openOr(platform, account.id_number_cipher),
      性别: account.gender,
      地址: account.address,
      已绑定微信: account.wechat_openid !== null,
      注册时间: account.created_at,
    },
    企业: firm
      ? {
          名称: firm.name,
          统一社会信用代码: firm.credit_code,
          法定代表人: firm.legal_representative,
          地址: firm.address,
        }
      : null,
    角色: memberships.map(({ view }) => ({ 角色: view.roleName, 机构: view.organisation?.name ?? null })),
    同意记录: await listOf(db, 'consents', own, 'kind', 'version', 'channel', 'given_at', 'withdrawn_at'),
    案件: await casesOf(platform, account.id),
    上传的材料: await listOf(
      db,
      'materials',
      { uploaded_by_account_id: account.id },
      'kind',
      'name',
      'size',
      'uploaded_at',
    ),
    签名: await db('signatures')
      .whereIn('party_id', partyIds)
      .select('role', 'name', 'state', 'channel', 'signed_at'),
    评价: await db('ratings')
      .whereIn('party_id', partyIds)
      .select('stars', 'aspects', 'comment', 'created_at'),
    消息: await listOf(db, 'notices', own, 'title', 'text', 'at', 'read_at'),
    操作记录: await listOf(
      db,
      'audit_entries',
      { actor_kind: 'account', actor_id: account.document_id },
      'at',
      'action',
      'result',
      'address',
    ),
  };
}
