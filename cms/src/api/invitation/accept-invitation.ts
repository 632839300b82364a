/** The invited person opens the case with the code and their phone; an account is made for them if they have none. */
import type { SessionView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, actorOf, type AccountRow } from '../../platform/rows/account';
import { attachParty } from '../account/attach-party';
import { createAccount } from '../account/create-account';
import { refuseTakenValues } from '../account/taken';
import { requireConsent } from '../consent/privacy-notice';
import { recordConsent } from '../consent/record-consent';
import { addMembership } from '../membership/add-membership';
import { ensureRespondentSeat } from '../membership/ensure-respondent-seat';
import { isIdentityDue } from '../sign-in/identity-due';
import { issueSession } from '../sign-in/issue-session';
import { recordSignIn } from '../sign-in/record-sign-in';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';
import { findInvitation, type FoundInvitation } from './view-invitation';

type Accept = {
  platform: Platform;
  code: string;
  phone: string;
  smsCode: string;
  privacy?: string;
  device: string;
  address: string;
};

/** The account speaks for a person, also where the party is a firm: a firm's account is made by registering it. */
async function accountFor(
  { platform, phone, address }: Accept,
  trx: Knex.Transaction,
  found: FoundInvitation,
): Promise<AccountRow> {
  const known = await accountBy(trx, { phone_index: platform.cipher.index('phone', phone) });
  if (known) return known.blocked ? refuse('BAD_CREDENTIALS') : known;
  const name = found.party.kind === 'person' ? found.party.name : null;
  const account = await createAccount({
    platform,
    trx,
    actor: null,
    address,
    account: { kind: 'person', phone, name },
  });
  await addMembership({ platform, trx, actor: actorOf(account), accountId: account.id, role: 'person' });
  return account;
}

export async function acceptInvitation(accept: Accept): Promise<SessionView & { caseId: string }> {
  const { platform, code, phone, smsCode, privacy, device, address } = accept;
  const found = await findInvitation({ platform, code, address });
  const phoneIndex = platform.cipher.index('phone', phone);
  const attempt = await beginAttempt({ platform, kind: 'sms-join', subject: phoneIndex, address });
  const checked = await checkSmsCode({ platform, phone, purpose: 'join', code: smsCode, address });
  // The code sent to one phone opens nothing for another, and says no more than a wrong code.
  if (found.party.phone_index !== phoneIndex) refuse('BAD_CREDENTIALS');
  const version = privacy ? await requireConsent({ db: platform.db, version: privacy }) : null;

  const { account, seat } = await refuseTakenValues(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      await takeSmsCode({ trx, now, checked });
      const row = await accountFor(accept, trx, found);
      // The number's account may be a former owner's: the invitation waits until they have said who they are.
      if (await isIdentityDue({ db: trx, now, account: row })) return { account: row, seat: null };
      const isOwn =
        found.party.account_id === row.id ||
        (await attachParty({ trx, now, account: row, party: found.party, proof: 'code' }));
      if (!isOwn) refuse('NOT_FOUND');
      const seat = await ensureRespondentSeat({ platform, trx, actor: actorOf(row), accountId: row.id });
      if (version) await recordConsent({ trx, now, accountId: row.id, version, channel: 'invitation' });
      await trx('invitations')
        .where({ id: found.invitation.id, state: 'open' })
        .update({ state: 'used', used_at: now, updated_at: now });
      return { account: row, seat };
    }),
  );
  const isUnproven = seat === null;
  await recordSignIn({ platform, account, way: 'invitation', address, isUnproven });
  await attempt.succeeded();
  return {
    ...(await issueSession({ platform, account, device, isUnproven, ...(seat && { acting: seat }) })),
    caseId: found.row.document_id,
  };
}
