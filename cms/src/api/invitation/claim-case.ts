/** The second proof for cases that wait for one's phone under another name: the invitation's code, or the ID's tail. */
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import type { PartyRow } from '../../platform/rows/party';
import { waitingParties } from '../account/attach-cases';
import { attachParty, type Proof } from '../account/attach-party';
import { openInvitation } from './open-invitation';

export type Claim = { caseNumber?: string; code?: string; idTail?: string };
type ClaimCase = { platform: Platform; account: AccountRow; claim: Claim; address: string };
const TAIL = 4;

async function provenBy({
  platform,
  parties,
  claim,
}: {
  platform: Platform;
  parties: PartyRow[];
  claim: Claim;
}): Promise<{ party: PartyRow; proof: Proof }[]> {
  if (claim.code) {
    const invitation = await openInvitation({ platform, code: claim.code });
    return parties.filter(({ id }) => id === invitation?.party_id).map((party) => ({ party, proof: 'code' }));
  }
  const tail = claim.idTail?.toUpperCase();
  const fits = ({ id_number_cipher }: PartyRow) =>
    id_number_cipher !== null &&
    tail?.length === TAIL &&
    platform.cipher.open(id_number_cipher).endsWith(tail);
  return parties.filter(fits).map((party) => ({ party, proof: 'id-tail' }));
}

/** @returns documentIds of the cases that are now the account's. @throws Refusal BAD_CREDENTIALS when nothing fits. */
export async function claimCase({ platform, account, claim, address }: ClaimCase): Promise<string[]> {
  const { db, clock } = platform;
  const attempt = await beginAttempt({
    platform,
    kind: 'claim',
    subject: account.document_id,
    accountId: account.document_id,
    address,
  });
  let parties = await waitingParties(db, account);
  if (claim.caseNumber) {
    const numbered = await db('cases').where({ number: claim.caseNumber }).select<{ id: number }[]>('id');
    parties = parties.filter(({ case_id }) => numbered.some(({ id }) => id === case_id));
  }
  const proven = await provenBy({ platform, parties, claim });
  if (proven.length === 0)
    refuse('BAD_CREDENTIALS', { message: '查询码或身份证号后四位对不上，请照着短信再核对一次' });

  const now = clock.now();
  const claimed: number[] = [];
  await platform.transaction(async (trx) => {
    for (const { party, proof } of proven)
      if (await attachParty({ trx, now, account, party, proof })) claimed.push(party.case_id);
  });
  await attempt.succeeded();
  // Proven rightly, but somebody who proved it too was a moment earlier.
  if (claimed.length === 0) refuse('CASE_MOVED');
  const rows = await db('cases').whereIn('id', claimed).select<{ document_id: string }[]>('document_id');
  return rows.map(({ document_id }) => document_id);
}
