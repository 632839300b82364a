/** Sends one text message. After a crash the carrier is asked first whether it went out. */
import type { JobHandler } from './handler';

const DAY = 86_400_000;

export const sendSms: JobHandler<'sms.send'> = async ({ platform, vendors, payload, key, attempt }) => {
  const { sealedPhone, template, params } = payload;
  const phone = platform.cipher.open(sealedPhone);
  if (
    attempt > 1 &&
    (await vendors.sms.findSent({ phone, since: new Date(Date.now() - DAY), key })) === 'sent'
  )
    return { done: true };
  const delivery = await vendors.sms.send({ key, phone, template, params });
  if (delivery.status === 'sent') return { done: true, reference: delivery.reference };
  if (delivery.status === 'refused') return { dead: true, reason: delivery.reason };
  return { done: false, reason: delivery.reason };
};
