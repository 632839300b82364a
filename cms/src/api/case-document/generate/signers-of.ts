/** Who must sign a document of a case: every party still on it, and the lead mediator (人民调解法 art. 29). */
import type { DocumentKind } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { SignatureRow } from '../../../platform/rows/signature';
import { peopleOf } from '../../case/read/people-of';

export async function signersOf({
  db,
  caseId,
  kind,
}: {
  db: Knex;
  caseId: number;
  kind: DocumentKind;
}): Promise<Partial<SignatureRow>[]> {
  const { parties: all, mediators } = await peopleOf(db, caseId);
  const parties = all.filter(({ withdrawn_at }) => withdrawn_at === null);
  const signers: Partial<SignatureRow>[] = parties.map(({ id, name }) => ({
    role: 'party',
    party_id: id,
    name,
    state: 'pending',
  }));
  // What parties were told of their rights, they alone confirm.
  if (kind === 'rights-notice') return signers;
  const [lead] = mediators;
  return lead
    ? [...signers, { role: 'mediator', mediator_id: lead.mediator_id, name: lead.name, state: 'pending' }]
    : signers;
}
