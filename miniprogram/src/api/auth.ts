/** Signing in, out, and up. */
import type { SessionView, SignedOut, SmsCheck, SmsCheckKind, SmsCodeSent } from '@tiaohe/config';
import { post, postPublic, remove } from './client';

export type SmsPurpose =
  'register' | 'login' | 'reset' | 'bind' | 'sign' | 'join' | 'close' | 'confirm' | 'export';
export type Registration = {
  kind: 'person' | 'enterprise';
  phone: string;
  smsCode: string;
  name: string;
  password?: string;
  consent: { privacy: string };
  gender?: string;
  address?: string;
  enterprise?: {
    name: string;
    creditCode: string;
    legalRepresentative: string;
    address: string;
  };
};

export const requestSmsCode = (wanted: {
  phone: string;
  purpose: SmsPurpose;
  check?: { id: string; answer: string };
}) => postPublic<SmsCodeSent>('/api/auth/sms-codes', wanted);
/** Another picture, or a minute of waiting for whoever cannot see one. */
export const requestSmsCheck = (wanted: { phone: string; kind: SmsCheckKind }) =>
  postPublic<SmsCheck>('/api/auth/sms-checks', wanted);
/** To one's own phone, whose number the screen does not know in full. */
export const requestOwnSmsCode = (purpose: SmsPurpose) =>
  post<SmsCodeSent>('/api/auth/sms-codes', { purpose });
export const register = (form: Registration) => postPublic<SessionView>('/api/auth/register', form);
export const signInBySms = (form: { phone: string; smsCode: string }) =>
  postPublic<SessionView>('/api/auth/sms-login', form);
export const signInByPassword = (form: { identifier: string; password: string }) =>
  postPublic<SessionView>('/api/auth/local', form);
export const signInByWechat = (form: { loginCode: string }) =>
  postPublic<SessionView>('/api/auth/wechat-login', form);
export const registerByWechat = (form: {
  loginCode: string;
  phoneCode: string;
  consent: { privacy: string };
}) => postPublic<SessionView>('/api/auth/wechat-register', form);
export const resetPassword = (form: { phone: string; smsCode: string; password: string }) =>
  postPublic<null>('/api/auth/password-reset', form);
export const bindWechat = (form: { loginCode: string }) => post<null>('/api/auth/wechat-binding', form);
export const unbindWechat = () => remove('/api/auth/wechat-binding');
export const signOut = () => post<SignedOut['data']>('/api/auth/logout');
