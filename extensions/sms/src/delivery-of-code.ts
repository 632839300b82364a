/** The carrier's words for one number, translated into ours. A code that is not listed waits and is tried again. */
import type { Delivery } from './port';

const REFUSED: Record<string, string> = {
  'FailedOperation.PhoneNumberInBlacklist': 'blacklisted',
  'FailedOperation.ContainSensitiveWord': 'sensitive-word',
  'FailedOperation.SignatureIncorrectOrUnapproved': 'signature-not-approved',
  'FailedOperation.TemplateIncorrectOrUnapproved': 'template-not-approved',
  'FailedOperation.TemplateParamSetNotMatchApprovedTemplate': 'bad-parameters',
  'InvalidParameterValue.IncorrectPhoneNumber': 'bad-phone',
  'InvalidParameterValue.ContentLengthLimit': 'too-long',
  'InvalidParameterValue.TemplateParameterFormatError': 'bad-parameters',
  'InvalidParameterValue.TemplateParameterLengthLimit': 'bad-parameters',
  'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter': 'bad-parameters',
  'LimitExceeded.PhoneNumberDailyLimit': 'daily-limit',
  'LimitExceeded.PhoneNumberSameContentDailyLimit': 'daily-limit',
};

/** Codes are words with dots, or `http-503`; anything else is text of theirs and stays out of our records. */
const plainCode = (code: string): string =>
  /^([A-Za-z]+(\.[A-Za-z]+)*|http-\d{3})$/.test(code) ? code : 'unknown';

export function deliveryOfCode({ code, reference }: { code: string; reference: string }): Delivery {
  if (code === 'Ok') return { status: 'sent', reference };
  const reason = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  return reason ? { status: 'refused', reason } : { status: 'retry', reason: plainCode(code) };
}
