/** What must be on the case before its facts are asked: reasons why a file may lack something (R21a), today's consent. */
import type { CaseAction } from '@tiaohe/config';
import type { Knex } from 'knex';
import { asJson } from '../../../platform/db/insert-row';
import type { OpenedCase } from '../read/open-case';
import { consentOf } from '../write/applicant-of';
import type { ActionInputs } from './inputs';

/** The case keeps the consent that it was handed in with, not the one that its draft was begun with. */
async function stampConsent(trx: Knex.Transaction, { row }: OpenedCase): Promise<void> {
  if (row.created_by_account_id === null) return;
  const consent = await consentOf(trx, row.created_by_account_id);
  Object.assign(row, consent);
  await trx('cases').where({ id: row.id }).update(consent);
}

export async function prepare({
  trx,
  opened,
  action,
  input,
}: {
  trx: Knex.Transaction;
  opened: OpenedCase;
  action: CaseAction;
  input: ActionInputs[CaseAction];
}): Promise<void> {
  if (action === 'submit') await stampConsent(trx, opened);
  if (action !== 'submit-archive') return;
  const { exemptions } = input as ActionInputs['submit-archive'];
  if (!exemptions) return;
  opened.row.archive_exemptions = { ...opened.row.archive_exemptions, ...exemptions };
  await trx('cases')
    .where({ id: opened.row.id })
    .update({ archive_exemptions: asJson(opened.row.archive_exemptions) });
}
