/** Sends a six-digit code to a phone. Known and unknown phones are treated alike: nothing is looked up. */
import { createHash, randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { refuse } from '../../../http/refusal';
import { enqueue } from '../../../outbox/enqueue';
import { insertRow } from '../../../platform/insert-row';
import type { Platform } from '../../../platform/platform';
import { vendorsOf } from '../../../vendors/vendors';
import { countsAddress, tooMany } from './begin-attempt';
import {
  CODE_SECONDS,
  MOST_PER_ADDRESS,
  RESEND_SECONDS,
  waitForCode,
  waitForRoom,
  type Sent,
} from './sms-code-rules';

export const SMS_PURPOSES = [
  'register',
  'login',
  'reset',
  'bind',
  'sign',
  'join',
  'close',
  'confirm',
  'export',
] as const;
/** For what only the owner of an account does: whatever number was typed, it goes to the account's own. */
export const OWN_PURPOSES: ReadonlySet<string> = new Set(['sign', 'close', 'confirm', 'export']);
export type SmsPurpose = (typeof SMS_PURPOSES)[number];
type Send = { platform: Platform; phone: string; purpose: SmsPurpose; address: string };

const HOUR = 3_600_000;
const ADDRESS_KIND = 'sms-address';
export const codeHash = (
  { cipher }: Platform,
  phoneIndex: string,
  purpose: SmsPurpose,
  code: string,
): string => cipher.index('code', `${purpose}:${phoneIndex}:${code}`);

export const askedFrom = ({ cipher }: Platform, address: string): string =>
  cipher.index('code', `sms-from:${address}`);

async function countAddress({
  platform,
  trx,
  address,
  now,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  address: string;
  now: Date;
}): Promise<void> {
  if (!countsAddress(platform, address)) return;
  const subject = createHash('sha256').update(address).digest('base64url');
  const rows = await trx('sign_in_failures')
    .where({ kind: ADDRESS_KIND, subject })
    .andWhere('at', '>', new Date(now.getTime() - HOUR))
    .select('at');
  const times = rows.map(({ at }: { at: Date }) => new Date(at));
  const wait = waitForRoom({ times, most: MOST_PER_ADDRESS, now });
  if (wait > 0) tooMany(Math.ceil(wait / 1_000));
  await insertRow({ db: trx, table: 'sign_in_failures', now, row: { kind: ADDRESS_KIND, subject, at: now } });
}

/** @throws Refusal TOO_MANY_REQUESTS with `retryAfter`, NOT_CONFIGURED when no carrier is set up. */
export async function sendSmsCode({
  platform,
  phone,
  purpose,
  address,
}: Send): Promise<{ resendAfter: number }> {
  if (!vendorsOf(platform.strapi).sms.configured) refuse('NOT_CONFIGURED');
  const { cipher, clock } = platform;
  const phoneIndex = cipher.index('phone', phone);
  const code = String(randomInt(1_000_000)).padStart(6, '0');

  await platform.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`sms:${phoneIndex}`]);
    const now = clock.now();
    const sent: Sent[] = await trx('sms_codes')
      .where({ phone_index: phoneIndex })
      .andWhere('sent_at', '>', new Date(now.getTime() - HOUR))
      .select('purpose', 'sent_at as at');
    const wait = waitForCode({ sent, purpose, now });
    if (wait > 0) tooMany(wait);
    await countAddress({ platform, trx, address, now });

    const row = await insertRow({
      db: trx,
      table: 'sms_codes',
      now,
      row: {
        phone_index: phoneIndex,
        purpose,
        code_hash: codeHash(platform, phoneIndex, purpose, code),
        tries: 0,
        strange_tries: 0,
        asked_from: askedFrom(platform, address),
        sent_at: now,
        expires_at: new Date(now.getTime() + CODE_SECONDS * 1_000),
      },
    });
    const payload = {
      sealedPhone: cipher.seal(phone),
      template: 'code' as const,
      params: [code, String(CODE_SECONDS / 60)],
    };
    await enqueue({
      db: trx,
      now,
      jobs: [{ kind: 'sms.send', key: `sms-code:${row.document_id}`, payload }],
    });
  });
  return { resendAfter: RESEND_SECONDS };
}
