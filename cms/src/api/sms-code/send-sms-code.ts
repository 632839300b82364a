/** Sends a six-digit code to a phone. Known and unknown phones are treated alike: nothing is looked up. */
import { randomInt } from 'node:crypto';
import type { SmsCodeSent } from '@tiaohe/config';
import { tooMany } from '../../access/attempts/begin-attempt';
import { insertRow } from '../../platform/db/insert-row';
import { refuse } from '../../platform/http/refusal';
import { promiseSms } from '../../platform/outbox/promise-sms';
import type { Platform } from '../../platform/platform';
import { vendorsOf } from '../../platform/vendors/vendors';
import { askedFrom } from './asked-from';
import { countCode } from './count-code';
import { requireCheck } from './require-check';
import { CODE_SECONDS, RESEND_SECONDS, waitForCode, type Sent } from './sms-code-rules';
import { tryCheck, type CheckAnswer } from './try-check';

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
type Send = {
  platform: Platform;
  phone: string;
  purpose: SmsPurpose;
  address: string;
  /** The phone is that of whoever is signed in. */
  isOwn: boolean;
  check?: CheckAnswer | undefined;
};

const HOUR = 3_600_000;
export const codeHash = (
  { cipher }: Platform,
  phoneIndex: string,
  purpose: SmsPurpose,
  code: string,
): string => cipher.index('code', `${purpose}:${phoneIndex}:${code}`);

/** Thrown in the transaction, so that nothing of it has counted. */
class CheckDue extends Error {}

async function promiseCode({
  platform,
  phone,
  purpose,
  address,
  isOwn,
  isChecked,
}: Omit<Send, 'check'> & { isChecked: boolean }): Promise<void> {
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
    const { isCheckDue } = await countCode({ platform, trx, now, address, isOwn });
    if (isCheckDue && !isChecked) throw new CheckDue();

    const expiresAt = new Date(now.getTime() + CODE_SECONDS * 1_000);
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
        expires_at: expiresAt,
      },
    });
    await promiseSms({
      db: trx,
      cipher,
      now,
      key: `sms-code:${row.document_id}`,
      sealedPhone: cipher.seal(phone),
      template: 'code',
      params: [code, String(CODE_SECONDS / 60)],
      goodUntil: expiresAt,
    });
  });
}

/**
 * @throws Refusal TOO_MANY_REQUESTS with `retryAfter`, CHECK_REQUIRED with a picture to read, NOT_CONFIGURED when no
 * carrier is set up.
 */
export async function sendSmsCode({ check, ...send }: Send): Promise<SmsCodeSent> {
  const { platform, phone, address } = send;
  if (!vendorsOf(platform.strapi).sms.configured) refuse('NOT_CONFIGURED');
  const verdict = check ? await tryCheck({ platform, phone, address, check }) : null;
  try {
    await promiseCode({ ...send, isChecked: verdict === 'passed' });
  } catch (error) {
    if (!(error instanceof CheckDue)) throw error;
    await requireCheck({ platform, phone, address, verdict });
  }
  return { resendAfter: RESEND_SECONDS };
}
