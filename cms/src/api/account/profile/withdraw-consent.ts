/** What a person has agreed to, and taking it back (个人信息保护法 art. 15). What was done before stays lawful. */
import type { ConsentKind, ConsentView } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { AccountActor } from '../../../access/actor';
import { recordAudit } from '../../../audit/record-audit';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import type { AccountRow } from '../account-row';

type ConsentRow = {
  id: number;
  document_id: string;
  account_id: number;
  kind: ConsentKind;
  version: string | null;
  given_at: Date | null;
  withdrawn_at: Date | null;
};

export const CONSENTS: Record<ConsentKind, { label: string; consequence: string }> = {
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

const FOLLOWS: Record<ConsentKind, object> = {
  privacy: { consent_version: null, consent_at: null },
  'id-number': { id_number_cipher: null, id_number_index: null },
};

/** @throws Refusal NOT_FOUND for somebody else's, or one that is withdrawn already. */
export async function withdrawConsent({
  platform,
  actor,
  account,
  id,
  address,
}: {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  id: string;
  address: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const own = { account_id: account.id };
    const found = await trx<ConsentRow>('consents')
      .where({ ...own, document_id: id })
      .whereNull('withdrawn_at')
      .first();
    const { kind } = found ?? refuse('NOT_FOUND');
    // Agreeing twice does not make it harder to take back: all of a kind go together.
    await trx('consents')
      .where({ ...own, kind })
      .whereNull('withdrawn_at')
      .update({ withdrawn_at: now, updated_at: now });
    await trx('up_users')
      .where({ id: account.id })
      .update({ ...FOLLOWS[kind], updated_at: now });
    const subject = { type: 'account', id: account.document_id };
    const line = { actor, action: 'consent.withdraw', subject, detail: { kind }, address };
    await recordAudit({ db: trx, now, line });
  });
}
