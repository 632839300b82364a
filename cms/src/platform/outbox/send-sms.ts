/** Sends one text message. After a crash the carrier is asked first whether it went out. */
import { DAY_MS } from '@tiaohe/config';
import type { FieldCipher } from '../crypto/field-cipher';
import type { JobHandler } from './handler';
import type { JobPayloads } from './job-kinds';

/** What was promised by a release before this one has its words in clear; it still has to arrive. */
const paramsOf = (cipher: FieldCipher, payload: JobPayloads['sms.send']): string[] =>
  'params' in payload ? payload.params : (JSON.parse(cipher.open(payload.sealedParams)) as string[]);

export const sendSms: JobHandler<'sms.send'> = async ({ platform, vendors, payload, key, attempt }) => {
  const { cipher, clock } = platform;
  if (payload.goodUntil && new Date(payload.goodUntil) <= clock.now())
    return { dead: true, reason: 'too-late', isForgotten: true };
  const { sealedPhone, template } = payload;
  const phone = cipher.open(sealedPhone);
  if (
    attempt > 1 &&
    (await vendors.sms.findSent({ phone, since: new Date(Date.now() - DAY_MS), key })) === 'sent'
  )
    return { done: true };
  const delivery = await vendors.sms.send({ key, phone, template, params: paramsOf(cipher, payload) });
  if (delivery.status === 'sent') return { done: true, reference: delivery.reference };
  // A refused code is asked for anew by its owner; nobody else has a use for it.
  const isForgotten = template === 'code';
  if (delivery.status === 'refused') return { dead: true, reason: delivery.reason, isForgotten };
  return { done: false, reason: delivery.reason };
};
