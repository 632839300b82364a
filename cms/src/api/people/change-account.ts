/** Staff mend an account's data (R38). What was changed is on the record, before and after, masked. */
import type { Gender } from '@tiaohe/config';
import type { Knex } from 'knex';
import { endSessions } from '../../access/sessions/account-sessions';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditedChanges } from '../../platform/revision/audited-changes';
import { weighEdit } from '../../platform/revision/weigh-edit';
import type { AccountRow } from '../../platform/rows/account';
import { followAccountPhone } from '../account/follow-account-phone';
import {
  lockPerson,
  personValues,
  PERSON_MASKS,
  showPersonValue,
  underEnterprise,
} from '../account/person-values';
import { refuseTakenValues } from '../account/taken';

export type AccountChange = {
  name?: string;
  username?: string;
  phone?: string;
  gender?: Gender | null;
  address?: string | null;
  idNumber?: string;
  enterprise?: {
    name?: string;
    legalRepresentative?: string;
    address?: string;
  };
};
type Change = {
  platform: Platform;
  actor: Actor;
  id: string;
  change: AccountChange;
  /** Of the person that the writer saw. */
  revision: number;
  address: string;
};

const given = (columns: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

function accountColumns(
  { cipher }: Platform,
  { name, username, phone, gender, address, idNumber }: AccountChange,
): Record<string, unknown> {
  return given({
    real_name: name,
    username,
    gender,
    address,
    phone_cipher: phone && cipher.seal(phone),
    phone_index: phone && cipher.index('phone', phone),
    id_number_cipher: idNumber && cipher.seal(idNumber),
    id_number_index: idNumber && cipher.index('id-number', idNumber),
  });
}

async function changeEnterprise({
  trx,
  now,
  account,
  change,
}: {
  trx: Knex.Transaction;
  now: Date;
  account: AccountRow;
  change: NonNullable<AccountChange['enterprise']>;
}): Promise<void> {
  const columns = given({
    name: change.name,
    legal_representative: change.legalRepresentative,
    address: change.address,
  });
  const count = await trx('enterprises')
    .where({ account_id: account.id })
    .update({ ...columns, updated_at: now });
  if (count === 0) refuse('NOT_FOUND');
}

/** A mediator or colleague is one person everywhere: the name and phone go with them. */
async function changeTheirOtherRows(
  trx: Knex.Transaction,
  account: AccountRow,
  columns: Record<string, unknown>,
): Promise<void> {
  const { real_name, phone_cipher, phone_index } = columns;
  const shared = given({ name: real_name, phone_cipher, phone_index });
  if (Object.keys(shared).length > 0) await trx('mediators').where({ account_id: account.id }).update(shared);
  if (typeof phone_cipher === 'string' && typeof phone_index === 'string')
    await followAccountPhone({ trx, account, columns: { phone_cipher, phone_index } });
}

export async function changeAccount({
  platform,
  actor,
  id,
  change,
  revision,
  address,
}: Change): Promise<void> {
  await refuseTakenValues(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const person = await lockPerson(trx, { document_id: id });
      const { account } = person;
      const subject = { type: 'account', id } as const;
      const { enterprise, ...own } = change;
      const wanted = { ...own, ...underEnterprise(enterprise) };
      const held = personValues(person, platform.cipher);
      const stored = person.revision;
      const show = showPersonValue;
      const edit = await weighEdit({ db: trx, actor, subject, seen: revision, stored, wanted, held, show });
      if (edit.fields.length === 0) return;
      const columns = accountColumns(platform, change);
      await trx('up_users')
        .where({ id: account.id })
        .update({ ...columns, updated_at: now });
      await changeTheirOtherRows(trx, account, columns);
      if (enterprise) await changeEnterprise({ trx, now, account, change: enterprise });
      // Whoever holds the old number must not stay signed in.
      if (edit.fields.includes('phone')) await endSessions({ db: trx, accountId: account.id });
      const detail = {
        revision: edit.revision,
        fields: edit.fields,
        changes: auditedChanges({ edit, held, wanted, masks: PERSON_MASKS }),
      };
      await recordAudit({
        db: trx,
        now,
        line: { actor, action: 'account.change', subject, detail, address },
      });
    }),
  );
}
