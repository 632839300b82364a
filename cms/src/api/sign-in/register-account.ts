/** Registration by phone and code: account, role, consent, enterprise and waiting cases in one transaction (R1a, R1b). */
import type { SessionView } from '@tiaohe/config';
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { hashPassword } from '../../access/passwords/password';
import { insertRow } from '../../platform/db/insert-row';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, actorOf, type AccountRow } from '../../platform/rows/account';
import type { EnterpriseRow } from '../account/account-view';
import { attachCases } from '../account/attach-cases';
import { createAccount } from '../account/create-account';
import { refuseTakenValues } from '../account/taken';
import { requireConsent } from '../consent/privacy-notice';
import { recordConsent } from '../consent/record-consent';
import { addMembership } from '../membership/add-membership';
import { checkSmsCode, takeSmsCode } from '../sms-code/check-sms-code';
import { issueSession } from './issue-session';

export type EnterpriseInput = {
  name: string;
  creditCode: string;
  legalRepresentative: string;
  address?: string;
};
export type Registration = {
  kind: 'person' | 'enterprise';
  phone: string;
  smsCode: string;
  name: string;
  username?: string;
  password?: string;
  gender?: 'male' | 'female';
  address?: string;
  idNumber?: string;
  consent: { privacy: string };
  enterprise?: EnterpriseInput;
};
type Register = { platform: Platform; registration: Registration; device: string; address: string };
type Trx = Parameters<Parameters<Platform['transaction']>[0]>[0];

export async function addEnterprise({
  trx,
  now,
  account,
  enterprise,
}: {
  trx: Trx;
  now: Date;
  account: AccountRow;
  enterprise: EnterpriseInput;
}): Promise<void> {
  await insertRow<EnterpriseRow>({
    db: trx,
    table: 'enterprises',
    now,
    row: {
      account_id: account.id,
      name: enterprise.name,
      credit_code: enterprise.creditCode,
      legal_representative: enterprise.legalRepresentative,
      contact: account.real_name,
      address: enterprise.address ?? null,
      // The photo follows by POST /me/enterprise/licence, when the person is known and can be held to limits.
      licence_material_id: null,
      verification: 'pending',
    },
  });
}

export async function registerAccount({
  platform,
  registration,
  device,
  address,
}: Register): Promise<SessionView> {
  const { db, clock, cipher } = platform;
  const { kind, phone, name, consent, enterprise } = registration;
  const version = await requireConsent({ db, version: consent.privacy });
  const subject = cipher.index('phone', phone);
  const attempt = await beginAttempt({ platform, kind: 'sms-register', subject, address });
  const checked = await checkSmsCode({
    platform,
    phone,
    purpose: 'register',
    code: registration.smsCode,
    address,
  });
  // Whoever holds the phone may know that it is registered; the second click of a double click ends here too.
  if (await accountBy(db, { phone_index: subject })) refuse('PHONE_TAKEN');
  const passwordHash = registration.password ? await hashPassword({ password: registration.password }) : null;

  const account = await refuseTakenValues(() =>
    platform.transaction(async (trx) => {
      const now = clock.now();
      const { username, gender, address: home, idNumber } = registration;
      // The account first: its unique phone makes the second of two clicks wait, and then say PHONE_TAKEN.
      const row = await createAccount({
        platform,
        trx,
        actor: null,
        address,
        account: {
          kind,
          phone,
          name,
          username,
          gender,
          address: home,
          idNumber,
          passwordHash,
          consentVersion: version,
        },
      });
      await takeSmsCode({ trx, now, checked });
      await addMembership({ platform, trx, actor: actorOf(row), accountId: row.id, role: kind });
      await recordConsent({ trx, now, accountId: row.id, version, channel: 'register' });
      if (enterprise) await addEnterprise({ trx, now, account: row, enterprise });
      await attachCases({ trx, now, account: row });
      return row;
    }),
  );
  await attempt.succeeded();
  return issueSession({ platform, account, device });
}
