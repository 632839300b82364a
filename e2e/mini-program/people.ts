/** People of the running server: the codes that WeChat and the carrier would send, and a session to begin with. */
import { randomInt, randomUUID } from 'node:crypto';
import { until } from '../../testing/until';

export const server = process.env['TIAOHE_URL'] ?? '';

export type Session = { jwt: string; refreshToken: string; acting: { id: string } | null };

export async function ask<T>({
  path,
  body,
  session,
}: {
  path: string;
  body?: object;
  session?: Session;
}): Promise<T> {
  const response = await fetch(server + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      'content-type': 'application/json',
      ...(session ? { authorization: `Bearer ${session.jwt}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const answer = JSON.parse(text || '{}') as { data?: T } & T;
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer.data ?? answer;
}
export const loginCode = async (openid: string) =>
  (await ask<{ code: string }>({ path: '/sandbox/api/wechat/login-codes', body: { openid } })).code;
export const phoneCode = async (phone: string) =>
  (await ask<{ code: string }>({ path: '/sandbox/api/wechat/phone-codes', body: { phone } })).code;

/** What the app keeps between two openings. */
export const kept = ({ jwt, refreshToken, acting }: Session) => ({
  'tiaohe-session': JSON.stringify({ jwt, refreshToken, acting: acting?.id ?? null }),
});
export const readKept = (storage: Record<string, string>): { jwt: string } =>
  JSON.parse(storage['tiaohe-session'] ?? '{}') as { jwt: string };

export async function registered(): Promise<Session> {
  const openid = randomUUID();
  const { privacyVersion } = await ask<{ privacyVersion: string }>({ path: '/api/centre' });
  const codes = { loginCode: await loginCode(openid), phoneCode: await phoneCode(somePhone()) };
  return ask<Session>({
    path: '/api/auth/wechat-register',
    body: { ...codes, consent: { privacy: privacyVersion } },
  });
}
export const somePhone = () => `139${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** The code that a phone was sent, once it is there. */
const textedCode = (phone: string): Promise<string> =>
  until(async () => {
    const texts = await ask<{ text: string }[]>({ path: `/sandbox/api/messages?to=${phone}` });
    return texts.map(({ text }) => /验证码是(\d{6})/.exec(text)?.[1]).find(Boolean);
  }, `a code for ${phone}`);
export async function registeredByText(more: object = {}): Promise<Session & { phone: string }> {
  const phone = somePhone();
  await ask({ path: '/api/auth/sms-codes', body: { phone, purpose: 'register' } });
  const { privacyVersion } = await ask<{ privacyVersion: string }>({ path: '/api/centre' });
  const body = { kind: 'person', phone, smsCode: await textedCode(phone), name: '周全', ...more };
  const consent = { privacy: privacyVersion };
  return { ...(await ask<Session>({ path: '/api/auth/register', body: { ...body, consent } })), phone };
}
