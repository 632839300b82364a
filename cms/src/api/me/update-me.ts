/** A person's own changes to their account (R1a; 个人信息保护法 art. 46: correction). */
import type { Gender } from '@tiaohe/config';
import type { Knex } from 'knex';
import { hashPassword } from '../../access/passwords/password';
import { refuseUsedPassword } from '../../access/passwords/refuse-used-password';
import { deviceOf, endSessions } from '../../access/sessions/account-sessions';
import type { AccountActor } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditedChanges } from '../../platform/revision/audited-changes';
import { weighEdit } from '../../platform/revision/weigh-edit';
import type { AccountRow } from '../../platform/rows/account';
import { attachCases } from '../account/attach-cases';
import { lockPerson, personValues, PERSON_MASKS, showPersonValue } from '../account/person-values';
import { refuseTakenValues } from '../account/taken';
import { currentPrivacyNotice, requireConsent } from '../consent/privacy-notice';
import { recordConsent } from '../consent/record-consent';
import { proveOwner, type OwnerProof } from './prove-owner';

export type MeChange = {
  /** Of the person that was on the screen. */
  revision?: number;
  name?: string;
  username?: string;
  gender?: Gender | null;
  address?: string | null;
  idNumber?: string;
  password?: string;
  currentPassword?: string;
  smsCode?: string;
  elderMode?: boolean;
  /** documentId of the membership to act in by default. */
  acting?: string;
  /** `idNumber` is the separate consent that a sensitive number asks for (个人信息保护法 art. 29). */
  consent?: { privacy?: string; idNumber?: boolean };
};
type UpdateMe = {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  change: MeChange;
  address: string;
};
/** A first password is asked for at the first sign-in, which was by a code, and takes nobody's way in. */
async function proofFor({ platform, account, change, address }: UpdateMe): Promise<OwnerProof | null> {
  if (!change.password || account.must_set_password) return null;
  const { currentPassword, smsCode: ownCode } = change;
  return proveOwner({ platform, account, currentPassword, ownCode, codeField: 'smsCode', address });
}

async function chooseRole(trx: Knex.Transaction, accountId: number, membershipId: string): Promise<void> {
  const own = { account_id: accountId, state: 'active' };
  const row = await trx('memberships')
    .where({ ...own, document_id: membershipId })
    .first('id');
  if (!row) refuse('NOT_FOUND');
  await trx('memberships')
    .where(own)
    .update({ is_default: trx.raw('document_id = ?', [membershipId]) });
}

function columnsOf({ platform, change }: UpdateMe, hash: string | undefined): Record<string, unknown> {
  const { cipher } = platform;
  const { name, username, gender, address, idNumber, elderMode } = change;
  return {
    ...(name !== undefined && { real_name: name }),
    ...(username !== undefined && { username }),
    ...(gender !== undefined && { gender }),
    ...(address !== undefined && { address }),
    ...(idNumber && {
      id_number_cipher: cipher.seal(idNumber),
      id_number_index: cipher.index('id-number', idNumber),
    }),
    ...(elderMode !== undefined && { elder_mode: elderMode }),
    ...(hash && { password: hash, must_set_password: false }),
  };
}

export async function updateMe(update: UpdateMe): Promise<void> {
  const { platform, actor, account, change, address } = update;
  const { db, clock } = platform;
  const proof = await proofFor(update);
  if (change.password)
    await refuseUsedPassword({ platform, accountId: account.id, password: change.password });
  const hash = change.password ? await hashPassword({ password: change.password }) : undefined;
  const version = change.consent?.privacy
    ? await requireConsent({ db, version: change.consent.privacy })
    : null;
  const idConsent = change.idNumber && change.consent?.idNumber ? await currentPrivacyNotice(db) : null;
  const device = await deviceOf(db, actor.sessionId);

  await refuseTakenValues(() =>
    platform.transaction(async (trx) => {
      const now = clock.now();
      await proof?.take(trx, now);
      const { name, username, gender, address: home, idNumber } = change;
      const wanted = { name, username, gender, address: home, idNumber };
      const person = await lockPerson(trx, { id: account.id });
      const held = personValues(person, platform.cipher);
      const subject = { type: 'account', id: account.document_id } as const;
      const edit = await weighEdit({
        db: trx,
        actor,
        subject,
        seen: change.revision,
        stored: person.revision,
        wanted,
        held,
        show: showPersonValue,
      });
      const columns = columnsOf(update, hash);
      await trx('up_users')
        .where({ id: account.id })
        .update({ ...columns, updated_at: now });
      if (change.acting) await chooseRole(trx, account.id, change.acting);
      if (version) await recordConsent({ trx, now, accountId: account.id, version, channel: 'me' });
      if (idConsent)
        await recordConsent({
          trx,
          now,
          accountId: account.id,
          kind: 'id-number',
          version: idConsent.version,
          channel: 'me',
        });
      if (hash) await endSessions({ db: trx, accountId: account.id, exceptDevice: device });
      // Once only, when the first name is given: otherwise names could be tried until one fits.
      if (change.name && !account.real_name)
        await attachCases({ trx, now, account: { ...account, real_name: change.name } });
      const {
        consent: _consent,
        currentPassword: _current,
        smsCode: _code,
        revision: _seen,
        ...said
      } = change;
      const changes = auditedChanges({ edit, held, wanted, masks: PERSON_MASKS });
      const edited = changes.length > 0 ? { revision: edit.revision, changes } : {};
      const detail = { fields: Object.keys(said), ...edited };
      const line: AuditLine = {
        actor,
        action: 'account.update',
        subject,
        detail,
        address,
      };
      await recordAudit({ db: trx, now, line });
    }),
  );
}
