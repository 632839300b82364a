/** Why the carrier would not send this text to this number; null when it would. */
import { SMS_TEMPLATES, isMobile } from '@tiaohe/config';
import type { SmsTemplate } from '@tiaohe/config';
import type { World } from '../world';

type Attempt = {
  phone: string;
  template: SmsTemplate;
  params: readonly string[];
  text: string;
  world: World;
};

const MAX_SIGNS = 500;
const URL_LIKE = /https?:|www\.|\.(com|cn|net|org|cc|top)\b/i;
const CODE = /^\d{1,6}$/;

export function smsRefusal({ phone, template, params, text, world }: Attempt): string | null {
  const { params: names, digitsOnly } = SMS_TEMPLATES[template];
  if (!isMobile(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber';
  if (params.length !== names.length) return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate';
  if (digitsOnly && !params.every((param) => CODE.test(param))) {
    return 'InvalidParameterValue.TemplateParameterFormatError';
  }
  if (params.some((param) => URL_LIKE.test(param)))
    return 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter';
  if (text.length > MAX_SIGNS) return 'InvalidParameterValue.ContentLengthLimit';
  return limitOf({ phone, text, world });
}

function limitOf({ phone, text, world }: Pick<Attempt, 'phone' | 'text' | 'world'>): string | null {
  const { limits, messages } = world;
  const now = world.now().getTime();
  const sent = messages.group(phone).filter(({ channel }) => channel === 'sms');
  const recent = (at: string) => now - Date.parse(at) < limits.smsSameContentSeconds * 1000;
  if (sent.some((message) => message.text === text && recent(message.at))) {
    return 'LimitExceeded.PhoneNumberThirtySecondLimit';
  }
  const today = sent.filter(({ at }) => shanghaiDay(Date.parse(at)) === shanghaiDay(now));
  return today.length >= limits.smsPerDay ? 'LimitExceeded.PhoneNumberDailyLimit' : null;
}

/** The carrier counts natural days, and they begin at midnight in Shanghai. */
const shanghaiDay = (time: number): number => Math.floor((time + 8 * 3_600_000) / 86_400_000);
