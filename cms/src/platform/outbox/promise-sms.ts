/**
 * The one road of a text message into the outbox. What it says is sealed like the phone it goes to: a code, an invitation
 * or a case number stands nowhere in clear between here and the carrier.
 */
import type { SmsTemplate } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { FieldCipher } from '../crypto/field-cipher';
import { enqueue } from './enqueue';

export type SmsPromise = {
  db: Knex;
  cipher: FieldCipher;
  now: Date;
  /** Names the promise; the same one twice is one message. */
  key: string;
  sealedPhone: string;
  template: SmsTemplate;
  /** In the order of SMS_TEMPLATES[template].params. */
  params: readonly string[];
  /** Not before. */
  dueAt?: Date | undefined;
  /** Worth nothing after: it is then forgotten in place of being sent. */
  goodUntil?: Date | undefined;
};

export async function promiseSms({
  db,
  cipher,
  now,
  key,
  sealedPhone,
  template,
  params,
  dueAt,
  goodUntil,
}: SmsPromise): Promise<void> {
  const payload = {
    sealedPhone,
    template,
    sealedParams: cipher.seal(JSON.stringify(params)),
    ...(goodUntil && { goodUntil: goodUntil.toISOString() }),
  };
  await enqueue({ db, now, jobs: [{ kind: 'sms.send', key, payload, ...(dueAt && { dueAt }) }] });
}
