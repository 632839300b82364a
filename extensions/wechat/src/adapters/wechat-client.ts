/** WeChat's server interface for a mini-program. Translates both ways and decides nothing. */
import { WECHAT_TEMPLATES } from '@tiaohe/config';
import { fitField } from '../field-rules';
import type { SubscribeMessage, WechatClient, WechatOptions } from '../port';
import { readPush } from '../read-push';
import { readSubscriptionEvent } from '../read-subscription-event';
import { createAccessToken } from './access-token';
import { WechatFault, callWechat } from './call-wechat';
import type { WechatReply } from './call-wechat';
import { STALE_TOKEN, codeRefusal, deliveryOf } from './error-codes';

const MAX_LINK_DAYS = 30;

export function createWechatClient(options: WechatOptions): WechatClient {
  const {
    appId,
    secret,
    templateIds,
    state,
    baseUrl = 'https://api.weixin.qq.com',
    timeoutMs = 8_000,
  } = options;
  const token = createAccessToken({ appId, secret, baseUrl, timeoutMs });

  const withToken = async (path: string, body: unknown): Promise<WechatReply> => {
    const attempt = async () => {
      const accessToken = await token.get();
      const url = `${baseUrl}${path}?access_token=${encodeURIComponent(accessToken)}`;
      const reply = await callWechat({ url, body, timeoutMs });
      const isStale = STALE_TOKEN.includes(reply.errcode ?? 0);
      if (isStale) token.forget(accessToken);
      return { reply, isStale };
    };
    const first = await attempt();
    return first.isStale ? (await attempt()).reply : first.reply;
  };

  return {
    configured: true,

    async exchangeLoginCode(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret,
        js_code: code,
        grant_type: 'authorization_code',
      });
      try {
        const {
          errcode = 0,
          openid,
          unionid,
        } = await callWechat({ url: `${baseUrl}/sns/jscode2session?${query}`, timeoutMs });
        if (errcode !== 0 || typeof openid !== 'string') return codeRefusal(errcode);
        return { ok: true, openid, ...(typeof unionid === 'string' && { unionid }) };
      } catch {
        return { ok: false, reason: 'retry' };
      }
    },

    async exchangePhoneCode(code) {
      try {
        const { errcode = 0, phone_info } = await withToken('/wxa/business/getuserphonenumber', { code });
        if (errcode !== 0) return codeRefusal(errcode);
        const info = phone_info as {
          purePhoneNumber?: string;
          countryCode?: string;
          watermark?: { appid?: string };
        };
        // A number issued to another mini-program proves nothing to this one.
        if (info?.watermark?.appid !== appId || info.countryCode !== '86' || !info.purePhoneNumber) {
          return { ok: false, reason: 'bad-code' };
        }
        return { ok: true, phone: info.purePhoneNumber };
      } catch {
        return { ok: false, reason: 'retry' };
      }
    },

    async sendMessage(message) {
      const templateId = templateIds[message.template];
      if (!templateId) return { status: 'refused', reason: 'no-template' };
      const data = dataOf(message, options);
      if (!data) return { status: 'refused', reason: 'bad-value' };
      try {
        const { errcode = 0, msgid } = await withToken('/cgi-bin/message/subscribe/send', {
          touser: message.openid,
          template_id: templateId,
          page: message.page,
          data,
          miniprogram_state: state,
          lang: 'zh_CN',
        });
        return deliveryOf({ errcode, reference: String(msgid ?? message.key) });
      } catch (error) {
        // Only a number or a class leaves: a network error's message carries the URL, and the URL the token.
        return {
          status: 'retry',
          reason: error instanceof WechatFault ? `wechat-${error.errcode}` : 'network',
        };
      }
    },

    async urlLink({ path, query = '', days = MAX_LINK_DAYS }) {
      try {
        const { errcode = 0, url_link } = await withToken('/wxa/generate_urllink', {
          path,
          query,
          expire_type: 1,
          expire_interval: Math.min(days, MAX_LINK_DAYS),
          env_version: { formal: 'release', trial: 'trial', developer: 'develop' }[state],
        });
        if (errcode === 0 && typeof url_link === 'string') return { ok: true, url: url_link };
        return { ok: false, reason: errcode === -1 ? 'retry' : 'refused' };
      } catch {
        return { ok: false, reason: 'retry' };
      }
    },

    readPush: (request) => readPush({ ...request, settings: options, now: new Date() }),
    readSubscription: (event) => readSubscriptionEvent({ event, templateIds }),
  };
}

/** Null when a value cannot be made to fit: the message would be refused whole. */
function dataOf({ template, values }: SubscribeMessage, { templateFields }: WechatOptions) {
  const fields: Record<string, string> = {
    ...WECHAT_TEMPLATES[template].fields,
    ...templateFields?.[template],
  };
  const data: Record<string, { value: string }> = {};
  for (const [word, key] of Object.entries(fields)) {
    const value = fitField({ key, value: values[word] ?? '' });
    if (value === null) return null;
    data[key] = { value };
  }
  return data;
}
