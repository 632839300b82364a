/** Disabling, enabling and resetting an account. Its sessions end in the same transaction (R38a). */
import type { RevealedPerson } from '@tiaohe/config';
import { endSessions } from '../../access/sessions/account-sessions';
import { onRecord, type OnRecord } from '../../platform/audit/on-record';
import { recordAudit } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import { promiseOfficeSms } from '../../platform/outbox/promise-office-sms';
import { readSetting } from '../../platform/read-setting';
import { accountBy } from '../../platform/rows/account';
import { findPerson } from './list-people';

type Work = OnRecord & { id: string };

export async function setAccountState({
  platform,
  actor,
  id,
  address,
  isDisabled,
  reason,
}: Work & { isDisabled: boolean; reason: string }): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const account = (await accountBy(db, { document_id: id })) ?? refuse('NOT_FOUND');
    // A closed account has no phone and no person any more: there is nobody to open it for.
    if (!isDisabled && !account.phone_index) refuse('NOT_FOUND');
    const disabled_reason = isDisabled ? reason : null;
    await db('up_users')
      .where({ id: account.id })
      .update({ blocked: isDisabled, disabled_reason, updated_at: now });
    if (isDisabled) await endSessions({ db, accountId: account.id });
    const action = isDisabled ? 'account.disable' : 'account.enable';
    audit({ action, subject: { type: 'account', id }, detail: { reason } });
  });
}

/** Nobody, not even staff, ever learns a password: its owner chooses a new one after signing in by SMS code. */
export async function resetAccountPassword({ platform, actor, id, address }: Work): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const account = (await accountBy(db, { document_id: id })) ?? refuse('NOT_FOUND');
    await db('up_users')
      .where({ id: account.id })
      .update({ password: null, must_set_password: true, updated_at: now });
    await endSessions({ db, accountId: account.id });
    if (account.phone_cipher) {
      const { phone } = await readSetting(db, 'centre');
      await promiseOfficeSms({
        platform,
        db,
        now,
        key: `password-reset:${id}:${now.getTime()}`,
        sealedPhone: account.phone_cipher,
        template: 'password-reset',
        params: [phone],
      });
    }
    audit({ action: 'account.reset-password', subject: { type: 'account', id }, detail: { way: 'staff' } });
  });
}

/** The full phone and identity number, for a reason that is kept (GB/T 35273: approval and record of access). */
export async function revealAccount({
  platform,
  actor,
  id,
  address,
  reason,
}: Work & { reason: string }): Promise<RevealedPerson> {
  const { db, cipher, clock } = platform;
  const person = (await findPerson(db, id)) ?? refuse('NOT_FOUND');
  const account = await accountBy(db, { document_id: id });
  const subject = { type: person.door, id };
  await recordAudit({
    db,
    now: clock.now(),
    line: { actor, action: 'account.reveal', subject, detail: { reason }, address },
  });
  const open = (sealed: string | null | undefined) => (sealed ? cipher.open(sealed) : null);
  return { phone: open(person.phone_cipher), idNumber: open(account?.id_number_cipher) };
}
