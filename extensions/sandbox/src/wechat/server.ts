/** A look-alike of WeChat's server interface for mini-programs. */
import { randomInt } from 'node:crypto';
import { json, listen } from '../http/listen';
import { freshAesKey, letterSignature, sealForWechat } from '../security/letters';
import { isSame } from '../security/same';
import { freshSecret } from '../world';
import type { World } from '../world';
import { redeemCode } from './codes';
import { TEMPLATE_IDS, sendMessage, type Sent } from './send-message';
import { createTokenOffice } from './token';

const LINK_QUERY = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]{0,1024}$/;
const MAX_LINK_DAYS = 30;

type Body = Record<string, unknown>;
type Answer = { errcode?: number; errmsg?: string } & Record<string, unknown>;
type Asked = {
  path: string;
  query: URLSearchParams;
  body: Body;
  world: World;
  settings: { appId: string; secret: string };
};

const refuse = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg });

export async function startWechat(world: World) {
  const settings = {
    appId: 'wx0000000000demo01',
    secret: freshSecret(),
    pushToken: freshSecret(8),
    encodingAesKey: freshAesKey(),
  };
  const tokens = createTokenOffice();
  const server = await listen({
    vendor: 'wechat',
    faults: world.faults,
    mayFail: ({ url }) => !url.startsWith('/cgi-bin/stable_token'),
    async handle({ url, method, readBody, faultCode }) {
      const raw = await readBody();
      const { pathname: path, searchParams: query } = new URL(url, 'http://vendor');
      if (faultCode) return json(200, refuse(Number(faultCode) || -1, 'ordered fault'));
      const body = method === 'POST' ? bodyOf(raw) : {};
      if (body === null) return json(200, refuse(47001, 'data format error'));
      const asked = { path, query, body, world, settings };
      if (path === '/sns/jscode2session' && method === 'GET') return json(200, login(asked));
      if (path === '/cgi-bin/stable_token' && method === 'POST')
        return json(200, grantToken(asked, tokens.issue));
      const errcode = tokens.check(query.get('access_token'));
      if (errcode !== 0) return json(200, refuse(errcode, 'access_token invalid'));
      const { msgid, ...answer } = withToken(asked, lose);
      // A bare number of more digits than JavaScript keeps, as the real one answers.
      if (typeof msgid === 'string')
        return { status: 200, body: `${JSON.stringify(answer).slice(0, -1)},"msgid":${msgid}}` };
      return json(200, answer);
    },
  });

  /** An event of this mini-program, in safe mode: signed and sealed. */
  const push = (event: Body) => {
    const { pushToken, encodingAesKey, appId } = settings;
    const text = JSON.stringify({
      ToUserName: 'gh_demo',
      CreateTime: Math.floor(Date.now() / 1000),
      MsgType: 'event',
      ...event,
    });
    const Encrypt = sealForWechat({ text, encodingAesKey, appId });
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), String(randomInt(1, 2 ** 31))];
    const query = new URLSearchParams({
      signature: letterSignature([pushToken, timestamp, nonce]),
      timestamp,
      nonce,
      encrypt_type: 'aes',
      msg_signature: letterSignature([pushToken, timestamp, nonce, Encrypt]),
    });
    return world.courier.deliver({
      vendor: 'wechat',
      path: `/api/callbacks/wechat?${query}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ToUserName: 'gh_demo', Encrypt }),
      isAccepted: ({ status, text: answer }) => status === 200 && (answer === '' || answer === 'success'),
    });
  };

  const lose = ({ openid, templateId, msgid }: Sent) => {
    const List = { TemplateId: templateId, MsgID: msgid, ErrorCode: '20001', ErrorStatus: 'reject' };
    void push({ FromUserName: openid, Event: 'subscribe_msg_sent_event', List });
  };

  const options = {
    ...settings,
    baseUrl: `http://127.0.0.1:${server.port}`,
    templateIds: TEMPLATE_IDS,
    state: 'formal' as const,
  };
  return { options, push, expireTokens: tokens.expireAll, close: server.close };
}

function login({ query, world, settings }: Asked): Answer {
  if (query.get('appid') !== settings.appId) return refuse(40013, 'invalid appid');
  if (!isSame(query.get('secret') ?? '', settings.secret)) return refuse(40125, 'invalid appsecret');
  if (query.get('grant_type') !== 'authorization_code') return refuse(40002, 'invalid grant_type');
  const code = redeemCode({ world, id: query.get('js_code') ?? '', kind: 'login' });
  if (typeof code === 'number') return refuse(code, 'invalid code');
  // Like the real one, success carries no errcode.
  return { openid: code.openid, session_key: freshSecret(), ...(code.unionid && { unionid: code.unionid }) };
}

function grantToken({ body, settings }: Asked, issue: () => object): Answer {
  if (body.grant_type !== 'client_credential') return refuse(40002, 'invalid grant_type');
  if (body.appid !== settings.appId) return refuse(40013, 'invalid appid');
  if (!isSame(String(body.secret ?? ''), settings.secret)) return refuse(40125, 'invalid appsecret');
  return { ...issue() };
}

function withToken({ path, body, world, settings }: Asked, onLost: (sent: Sent) => void): Answer {
  if (path === '/cgi-bin/message/subscribe/send') return sendMessage({ body, world, onLost });
  if (path === '/wxa/business/getuserphonenumber')
    return phoneNumber({ code: String(body.code ?? ''), world, appId: settings.appId });
  if (path === '/wxa/generate_urllink') return urlLink(body);
  return refuse(40066, 'invalid url');
}

function phoneNumber({ code: id, world, appId }: { code: string; world: World; appId: string }): Answer {
  const code = redeemCode({ world, id, kind: 'phone' });
  if (typeof code === 'number') return refuse(code, 'invalid code');
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: appId };
  const phone_info = { phoneNumber: code.phone, purePhoneNumber: code.phone, countryCode: '86', watermark };
  return { errcode: 0, errmsg: 'ok', phone_info };
}

function urlLink({ path = '', query = '', expire_interval = 0 }: Body): Answer {
  if (!/^pages\/[\w/-]+$/.test(String(path))) return refuse(40165, 'invalid path');
  if (!LINK_QUERY.test(String(query))) return refuse(40212, 'invalid query');
  if (Number(expire_interval) > MAX_LINK_DAYS) return refuse(85401, 'too long');
  return { errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${freshSecret(6)}` };
}

function bodyOf(raw: Buffer): Body | null {
  try {
    return JSON.parse(raw.toString('utf8')) as Body;
  } catch {
    return null;
  }
}
