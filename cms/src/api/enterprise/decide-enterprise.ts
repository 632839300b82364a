/** Staff say whether an enterprise is what it claims to be, and its account is told (R1b, R37a). */
import { type Verdict } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { insertRow } from '../../platform/db/insert-row';
import { refuse, refuseField } from '../../platform/http/refusal';
import { fillText } from '../../platform/outbox/fill-text';
import { noticeText } from '../../platform/outbox/notice-text';
import { promiseOfficeSms } from '../../platform/outbox/promise-office-sms';
import type { Platform } from '../../platform/platform';
import { weighEdit } from '../../platform/revision/weigh-edit';
import { lockPerson } from '../account/person-values';

export async function decideEnterprise({
  platform,
  actor,
  id,
  result,
  note,
  revision,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  result: Verdict;
  note?: string;
  /** Of the person that was looked at: what changed meanwhile was not judged. */
  revision?: number;
  address: string;
}): Promise<void> {
  if (result === 'refused' && !note) refuseField('note', '请写明不通过的原因，会告诉企业');
  await onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const { account, firm: known, revision: stored } = await lockPerson(db, { document_id: id });
    const found = known ?? refuse('NOT_FOUND');
    const subject = { type: 'account', id } as const;
    await weighEdit({ db, actor, subject, seen: revision, stored, wanted: {}, held: {} });
    const firm = await db('enterprises').where({ id: found.id }).forUpdate().first('verification', 'name');
    if (firm.verification === result) refuse('DUPLICATE', { message: '已经登记过这个结果' });
    await db('enterprises')
      .where({ id: found.id })
      .update({
        verification: result,
        verification_note: note ?? null,
        verified_at: result === 'verified' ? now : null,
        updated_at: now,
      });
    const event = result === 'verified' ? 'enterprise-verified' : 'enterprise-refused';
    const { title, text } = await noticeText(db, event);
    const key = `${event}:${found.id}:${now.getTime()}`;
    const values = { title: firm.name as string, note: note ?? '' };
    await insertRow({
      db,
      table: 'notices',
      now,
      row: {
        key,
        event,
        title: fillText(title, values),
        text: fillText(text, values),
        page: 'pages/me/profile',
        at: now,
        account_id: account.id,
      },
    });
    if (account.phone_cipher) {
      await promiseOfficeSms({
        platform,
        db,
        now,
        key: `sms:${key}`,
        sealedPhone: account.phone_cipher,
        template: 'enterprise-decided',
        params: [result === 'verified' ? '已通过' : '没有通过'],
      });
    }
    audit({
      action: 'enterprise.decide',
      subject,
      detail: { changes: [{ field: 'verification', before: firm.verification, after: result }], note },
    });
  });
}
