/** People who register, sign in and act in the journeys about accounts. */
import { randomInt, randomUUID } from 'node:crypto';
import { clientOf, smsCode, type Answer, type Client } from './client';
import { signaturePng } from './signature';
import { until } from './until';

export const newPhone = (): string => `137${String(randomInt(100_000_000)).padStart(8, '0')}`;
export const newOpenid = (): string => `o-${randomUUID()}`;
export const PASSWORD = 'Heqi-tiaojie-2026';

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code that nobody holds yet, its check digit right (GB 32100-2015). */
export function newCreditCode(): string {
  const body = `91330106MA${String(randomInt(10_000_000)).padStart(7, '0')}`;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_SIGNS.indexOf(body[at] ?? '0'),
    0,
  );
  return body + (CREDIT_SIGNS[(31 - (sum % 31)) % 31] ?? '0');
}

/** What people do before and at the door, on one server. */
export function doorOf(url: string) {
  const anybody = clientOf(url);
  const version = async (): Promise<string> => (await anybody.get('/api/privacy-notice')).data.version;
  const openedBy = (
    answer: Answer,
    status: number,
  ): { client: Client; token: string; session: Answer['data'] } => {
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.error)}`);
    return { client: clientOf(url, answer.data.jwt), token: answer.data.jwt, session: answer.data };
  };
  const wechatCode = async (kind: 'login-codes' | 'phone-codes', body: object): Promise<string> =>
    (await anybody.post(`/sandbox/api/wechat/${kind}`, body)).data.code;

  return {
    anybody,
    version,
    openedBy,
    loginCode: (openid: string) => wechatCode('login-codes', { openid }),
    phoneCode: (phone: string) => wechatCode('phone-codes', { phone }),
    async register(phone: string, more: object = {}) {
      const code = await smsCode(url, phone, 'register');
      const consent = { privacy: await version() };
      const body = { kind: 'person', phone, smsCode: code, name: '周全', consent, ...more };
      return anybody.post('/api/auth/register', body);
    },
    async signInBySms(phone: string) {
      return anybody.post('/api/auth/sms-login', { phone, smsCode: await smsCode(url, phone, 'login') });
    },
    signInByPassword: (identifier: string, password: string) =>
      anybody.post('/api/auth/local', { identifier, password }),
    async byWechat(openid: string, phone: string) {
      const codes = {
        loginCode: await wechatCode('login-codes', { openid }),
        phoneCode: await wechatCode('phone-codes', { phone }),
      };
      return anybody.post('/api/auth/wechat-register', { ...codes, consent: { privacy: await version() } });
    },
    async now(): Promise<string> {
      return (await anybody.get('/sandbox/api/clock')).data.now;
    },
    setClock: (body: { now: string } | { advance: string }) => anybody.post('/sandbox/api/clock', body),
    textTo: (phone: string, words: RegExp) =>
      until(async () => {
        const texts = (await anybody.get(`/sandbox/api/messages?to=${phone}`)).data as { text: string }[];
        return texts.map(({ text }) => text).find((text) => words.test(text));
      }, `a text to ${phone}`),
  };
}

export function photo(name = '执照.png'): FormData {
  const form = new FormData();
  form.append('file', new Blob([signaturePng()], { type: 'image/png' }), name);
  return form;
}
