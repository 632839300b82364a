/** Who applies: the account itself, with what it keeps on file; or the person whom staff name at the counter. */
import type { Gender } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { PartyRow } from '../../../platform/rows/party';
import { accountOfParty } from '../read/account-of-party';
import type { CaseInput, PartyInput } from './case-input';
import { partyRow } from './party-row';

type AccountRow = {
  real_name: string | null;
  username: string;
  kind: string | null;
  phone_cipher: string | null;
  phone_index: string | null;
  id_number_cipher: string | null;
  id_number_index: string | null;
  gender: Gender | null;
  address: string | null;
  consent_at: Date | null;
  consent_version: string | null;
};
type EnterpriseRow = {
  name: string;
  credit_code: string;
  legal_representative: string | null;
  address: string | null;
};

export type Consent = { consent_at: Date | null; consent_version: string | null };

/** What an account agrees to at this moment. */
export async function consentOf(db: Knex, accountId: number): Promise<Consent> {
  const row = await db('up_users')
    .where({ id: accountId })
    .first<Consent | undefined>('consent_at', 'consent_version');
  return row ?? { consent_at: null, consent_version: null };
}

export type Applicant = { row: Partial<PartyRow>; consentAt: Date | null; consentVersion: string | null };

async function fromAccount({
  platform,
  db,
  accountId,
  input,
  role,
}: {
  platform: Platform;
  db: Knex;
  accountId: number;
  input: PartyInput | undefined;
  role: string;
}): Promise<Applicant> {
  const account = (await db<AccountRow>('up_users')
    .where({ id: accountId } as object)
    .first()) as AccountRow;
  const firm =
    role === 'enterprise'
      ? await db<EnterpriseRow>('enterprises')
          .where({ account_id: accountId } as object)
          .first()
      : undefined;
  const kept: Partial<PartyRow> = {
    side: 'applicant',
    kind: firm ? 'enterprise' : 'person',
    name: firm?.name ?? account.real_name ?? account.username,
    sort_order: 0,
    phone_cipher: account.phone_cipher,
    phone_index: account.phone_index,
    id_number_cipher: firm ? null : account.id_number_cipher,
    id_number_index: firm ? null : account.id_number_index,
    id_kind: account.id_number_cipher && !firm ? 'resident-id' : null,
    gender: firm ? null : account.gender,
    address: firm?.address ?? account.address,
    credit_code: firm?.credit_code ?? null,
    legal_representative: firm?.legal_representative ?? null,
    willingness: 'unknown',
  };
  const given = input ? partyRow({ party: input, side: 'applicant', order: 0, cipher: platform.cipher }) : {};
  // What is typed wins over what is on file, but nothing typed erases what is on file.
  const typed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return {
    row: { ...kept, ...typed, account_id: accountId, linked_at: platform.clock.now() },
    consentAt: account.consent_at,
    consentVersion: account.consent_version,
  };
}

export async function applicantOf({
  platform,
  db,
  actor,
  input,
}: {
  platform: Platform;
  db: Knex;
  actor: Actor;
  input: CaseInput;
}): Promise<Applicant> {
  if (actor.kind === 'account') {
    return fromAccount({
      platform,
      db,
      accountId: actor.id,
      input: input.applicant,
      role: actor.membership?.role ?? 'person',
    });
  }
  const party = input.applicant ?? refuseField('applicant', '请填写申请人的姓名和电话');
  const row = partyRow({ party, side: 'applicant', order: 0, cipher: platform.cipher });
  // At the counter the person reads and signs the notice on paper; the registrar vouches for it.
  const now = platform.clock.now();
  return {
    row: { ...row, account_id: await accountOfParty(db, row), linked_at: now },
    consentAt: now,
    consentVersion: 'counter',
  };
}
