/** Signs a person in by phone and code. */
import type { SessionView } from '@tiaohe/config';
import { createTransport } from './transport';

export const signInBySms = (given: { phone: string; smsCode: string }): Promise<SessionView> =>
  createTransport().call<SessionView>({ method: 'POST', path: '/api/auth/sms-login', json: given });
