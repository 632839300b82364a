/** Input that must be on the case before its facts are asked: reasons why a file may lack something (R21a). */
import type { CaseAction } from '@tiaohe/config';
import type { Knex } from 'knex';
import { asJson } from '../../../platform/insert-row';
import type { OpenedCase } from '../read/open-case';
import type { ActionInputs } from './inputs';

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
  if (action !== 'submit-archive') return;
  const { exemptions } = input as ActionInputs['submit-archive'];
  if (!exemptions) return;
  opened.row.archive_exemptions = { ...opened.row.archive_exemptions, ...exemptions };
  await trx('cases')
    .where({ id: opened.row.id })
    .update({ archive_exemptions: asJson(opened.row.archive_exemptions) });
}
