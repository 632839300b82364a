/** What a person has agreed to, and what follows when it is taken back. */
import type { ConsentKind, ConsentView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { ConsentRow } from '../../platform/rows/consent';

const CONSENTS: Record<ConsentKind, { label: string; consequence: string }> = {
  privacy: {
    label: '个人信息处理说明',
    consequence:
      '撤回后不能再提交新的调解申请，直到您重新同意。已提交的案件照常办理，依法须归档的案卷只作保存。',
  },
  'id-number': {
    label: '登记身份证号',
    consequence: '撤回后从您的账号里删除身份证号，以后在线签字前需要重新登记。已签文书里的不受影响。',
  },
};

const toView = ({ document_id, kind, version, given_at, withdrawn_at }: ConsentRow): ConsentView => ({
  id: document_id,
  kind,
  label: CONSENTS[kind].label,
  version: version ?? '',
  at: (given_at ?? new Date(0)).toISOString(),
  withdrawnAt: withdrawn_at?.toISOString() ?? null,
  consequence: CONSENTS[kind].consequence,
});

export async function listConsents({
  db,
  accountId,
}: {
  db: Knex;
  accountId: number;
}): Promise<ConsentView[]> {
  const rows = await db<ConsentRow>('consents')
    .where({ account_id: accountId })
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc');
  return rows.filter(({ kind }) => Object.hasOwn(CONSENTS, kind)).map(toView);
}
