/**
 * The new owner of a number says that the account is not theirs. It loses the number and keeps everything else, so that
 * the number is free to register, and its old owner can still come in by password or WeChat.
 */
import { OPEN_STATES } from '@tiaohe/config';
import { endSessions } from '../../access/sessions/account-sessions';
import { SYSTEM, type AccountActor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { followAccountPhone } from '../account/follow-account-phone';
import { addTimeline } from '../timeline-entry/add-timeline';

const NO_PHONE = { phone_cipher: null, phone_index: null };

type Release = { platform: Platform; actor: AccountActor; account: AccountRow; address: string };

export async function releasePhone({ platform, actor, account, address }: Release): Promise<void> {
  if (actor.due !== 'identity') refuse('FORBIDDEN');
  await onRecord({ platform, actor: SYSTEM, address }, async ({ db: trx, now, audit }) => {
    const held = await trx('up_users')
      .where({ id: account.id })
      .whereNotNull('phone_index')
      .forUpdate()
      .first('id');
    if (!held) refuse('NOT_FOUND');
    await trx('up_users')
      .where({ id: account.id })
      .update({ ...NO_PHONE, updated_at: now });
    await followAccountPhone({ trx, account, columns: NO_PHONE });
    await endSessions({ db: trx, accountId: account.id });
    const cases = await trx('parties as p')
      .join('cases as c', 'c.id', 'p.case_id')
      .where({ 'p.account_id': account.id })
      .whereNull('p.withdrawn_at')
      .whereIn('c.state', OPEN_STATES)
      .select<{ id: number; revision: number; name: string }[]>('c.id', 'c.revision', 'p.name');
    for (const { id: caseId, revision, name } of cases) {
      const text = `${name}的手机号可能已换人使用，请核对联系电话`;
      const line = { caseId, revision, action: 'phone-changed-hands', text, visibility: 'staff' } as const;
      await addTimeline({ db: trx, now, actor: SYSTEM, line });
    }
    const subject = { type: 'account', id: account.document_id } as const;
    audit({ action: 'account.release-phone', subject });
  });
}
