/** What must be on the case before its facts are asked: reasons why a file may lack something (R21a), today's consent. */
import { asJson } from '../../../platform/db/insert-row';
import { consentOf } from '../write/applicant-of';
import type { CaseHand } from '../write/in-case';
import type { Deed } from './inputs';

/** The case keeps the consent that it was handed in with, not the one that its draft was begun with. */
async function stampConsent({ db, row }: CaseHand): Promise<void> {
  if (row.created_by_account_id === null) return;
  const consent = await consentOf(db, row.created_by_account_id);
  Object.assign(row, consent);
  await db('cases').where({ id: row.id }).update(consent);
}

export async function prepare(hand: CaseHand, { action, input }: Deed): Promise<void> {
  const { db, row } = hand;
  if (action === 'submit') await stampConsent(hand);
  if (action !== 'submit-archive' || !input.exemptions) return;
  row.archive_exemptions = { ...row.archive_exemptions, ...input.exemptions };
  await db('cases')
    .where({ id: row.id })
    .update({ archive_exemptions: asJson(row.archive_exemptions) });
}
