/** Asks for a code by text message. To sign, the server knows the phone: only the signer's own. */
import { accountTransport } from './account-transport';

type Wish = { purpose: 'login'; phone: string } | { purpose: 'sign' };

export const sendSmsCode = (wish: Wish): Promise<{ resendAfter: number } | null> =>
  accountTransport.call<{ resendAfter: number } | null>({
    method: 'POST',
    path: '/api/auth/sms-codes',
    json: wish,
  });
