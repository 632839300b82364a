/** Asks for a code by text message. To sign, the server knows the phone: only the signer's own. */
import type { SmsCheck, SmsCheckKind, SmsCodeSent } from '@tiaohe/config';
import { accountTransport } from './account-transport';

export type CheckAnswer = { id: string; answer: string };
type Wish = { purpose: 'login'; phone: string; check?: CheckAnswer } | { purpose: 'sign' };

export const sendSmsCode = (wish: Wish): Promise<SmsCodeSent | null> =>
  accountTransport.call<SmsCodeSent | null>({
    method: 'POST',
    path: '/api/auth/sms-codes',
    json: wish,
  });

/** Another picture, or a minute of waiting for whoever cannot see one. */
export const askSmsCheck = (wish: { phone: string; kind: SmsCheckKind }): Promise<SmsCheck> =>
  accountTransport.call<SmsCheck>({ method: 'POST', path: '/api/auth/sms-checks', json: wish });
