/** Ties a party of a case to the account that proved to be that person, and tells the account (R3b). */
import type { Knex } from 'knex';
import { recordAudit } from '../../platform/audit/record-audit';
import { insertRow } from '../../platform/db/insert-row';
import { fillText } from '../../platform/outbox/fill-text';
import { noticeText } from '../../platform/outbox/notice-text';
import { actorOf, type AccountRow } from '../../platform/rows/account';
import type { PartyRow } from '../../platform/rows/party';
import { categoryName } from '../category/category-name';

export type Proof = 'name' | 'code' | 'id-tail';
type CaseOf = { document_id: string; number: string | null; title: string | null; category: string | null };

async function tell({
  trx,
  now,
  account,
  party,
  row,
}: {
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
  party: PartyRow;
  row: CaseOf;
}): Promise<void> {
  const { title, text } = await noticeText(trx, 'respondent-invited');
  const values = {
    number: row.number ?? '',
    title: row.title ?? '',
    category: await categoryName(trx, row.category),
  };
  await insertRow({
    db: trx,
    table: 'notices',
    now,
    row: {
      key: `respondent-attached:${party.id}:a${account.id}`,
      event: 'respondent-invited',
      title: fillText(title, values),
      text: fillText(text, values),
      case_id: party.case_id,
      page: `pages/case/detail?id=${row.document_id}&tab=opinion`,
      at: now,
      account_id: account.id,
    },
  });
}

/** @returns false when somebody else was attached in the meantime. */
export async function attachParty({
  trx,
  now,
  account,
  party,
  proof,
}: {
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
  party: PartyRow;
  proof: Proof;
}): Promise<boolean> {
  const attached = await trx('parties')
    .where({ id: party.id })
    .whereNull('account_id')
    .update({ account_id: account.id, linked_at: party.linked_at ?? now, updated_at: now });
  if (attached !== 1) return false;

  const row = await trx('cases')
    .where({ id: party.case_id })
    .first<CaseOf>('document_id', 'number', 'title', 'category');
  if (party.side !== 'applicant') await tell({ trx, now, account, party, row });
  const detail = { party: party.document_id, proof };
  await recordAudit({
    db: trx,
    now,
    line: {
      actor: actorOf(account),
      action: 'case.attach',
      subject: { type: 'case', id: row.document_id },
      detail,
    },
  });
  return true;
}
