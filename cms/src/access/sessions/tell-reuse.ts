/** Tells the owner of a sign-in that two people held it and that it has ended: on the record, as a notice, as a text message. */
import { deviceName, type NoticeEvent } from '@tiaohe/config';
import type { Knex } from 'knex';
import { SYSTEM } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { insertRow } from '../../platform/db/insert-row';
import { readJson } from '../../platform/db/read-json';
import { enqueue } from '../../platform/outbox/enqueue';
import { fillText } from '../../platform/outbox/fill-text';
import { noticeText } from '../../platform/outbox/notice-text';
import type { Platform } from '../../platform/platform';
import type { Origin, SessionRow } from './session-rows';

const EVENT = 'sign-in-reused';
type Owner = { document_id: string; phone_cipher: string | null };
type Door = {
  subject: 'account' | 'staff';
  /** Whose words it is told in: a colleague changes the password on another page, and asks somebody else. */
  words: NoticeEvent;
  /** What one does about it stands there. The panel finds its page by the event. */
  page: string | null;
  receiver(id: number): object;
  owner(db: Knex, id: number): Promise<Owner | undefined>;
};

const DOORS: Record<Origin, Door> = {
  'users-permissions': {
    subject: 'account',
    words: 'sign-in-reused',
    page: 'pages/me/devices',
    receiver: (id) => ({ account_id: id }),
    owner: (db, id) => db('up_users').where({ id }).first('document_id', 'phone_cipher'),
  },
  admin: {
    subject: 'staff',
    words: 'staff-sign-in-reused',
    page: null,
    receiver: (id) => ({ staff: id }),
    owner: (db, id) =>
      db('admin_users as u')
        .leftJoin('staff_links as k', 'k.staff', 'u.id')
        .where({ 'u.id': id })
        .first('u.document_id', 'k.phone_cipher'),
  },
};

export async function tellReuse({
  platform,
  trx,
  row,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  row: SessionRow;
}): Promise<void> {
  const { subject, words: told, page, receiver, owner } = DOORS[row.origin];
  const found = await owner(trx, Number(row.user_id));
  if (!found) return;
  const now = platform.clock.now();
  // Strapi notes the panel's browsers under a name of its own.
  const { device, deviceName: browser } = readJson<{ device?: string; deviceName?: string }>(
    row.metadata,
    {},
  );
  const name = deviceName(device ?? browser ?? '');
  const { title, text, sms } = await noticeText(trx, told);
  const key = `${EVENT}:${row.session_id}`;
  const words = { note: name };
  const notice = {
    key,
    event: EVENT,
    title: fillText(title, words),
    text: fillText(text, words),
    page,
    at: now,
  };
  await insertRow({ db: trx, table: 'notices', now, row: { ...notice, ...receiver(Number(row.user_id)) } });
  if (sms && found.phone_cipher) {
    const payload = { sealedPhone: found.phone_cipher, template: EVENT as typeof EVENT, params: [] };
    await enqueue({ db: trx, now, jobs: [{ kind: 'sms.send', key: `sms:${key}`, payload }] });
  }
  const line = {
    actor: SYSTEM,
    action: `${subject}.sign-in-reused`,
    subject: { type: subject, id: found.document_id },
    detail: { device: name },
  } as const;
  await recordAudit({ db: trx, now, line });
}
