/** Messages as their receivers would see them, and the receivers' side of WeChat. */
import { isMobile, normalisePhone } from '@tiaohe/config';
import type { Vendors } from '../start-vendors';
import { issueCode } from '../wechat/codes';
import { chooseMessages, isChoice } from '../wechat/choose-messages';
import { TEMPLATE_IDS, setQuota } from '../wechat/send-message';
import { ok, refused } from './answer';
import type { ControlRoute } from './answer';

const isTemplate = (word: unknown): word is keyof typeof TEMPLATE_IDS =>
  typeof word === 'string' && Object.hasOwn(TEMPLATE_IDS, word);

export const receiverOf = (to: string): string => {
  const phone = normalisePhone(to);
  return isMobile(phone) ? phone : to;
};

export function messageRoutes({ world, wechat }: Vendors): ControlRoute[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/api/messages',
      handle({ query: { to, channel } }) {
        const found = to ? world.messages.group(receiverOf(to)) : world.messages.all();
        return ok(found.filter((message) => !channel || message.channel === channel).reverse());
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/wechat/login-codes',
      handle({ body: { openid, unionid } }) {
        if (typeof openid !== 'string' || openid === '') return refused('VALIDATION', 'openid');
        const code = issueCode({
          world,
          kind: 'login',
          openid,
          ...(typeof unionid === 'string' && { unionid }),
        });
        return ok({ code }, 201);
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/wechat/phone-codes',
      handle({ body }) {
        const phone = normalisePhone(String(body.phone ?? ''));
        if (!isMobile(phone)) return refused('VALIDATION', 'phone');
        return ok({ code: issueCode({ world, kind: 'phone', phone }) }, 201);
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/wechat/quota',
      handle({ body: { openid, count } }) {
        if (typeof openid !== 'string' || openid === '') return refused('VALIDATION', 'openid');
        if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
          return refused('VALIDATION', 'count');
        setQuota({ world, openid, count });
        return ok({ openid, count });
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/wechat/subscriptions',
      handle({ body: { openid, template, accept, choice, from = 'popup' } }) {
        if (typeof openid !== 'string' || openid === '') return refused('VALIDATION', 'openid');
        if (!isTemplate(template)) return refused('VALIDATION', 'template');
        const chosen = choice ?? (accept === true ? 'accept' : 'reject');
        if (!isChoice(chosen)) return refused('VALIDATION', 'choice');
        if (from !== 'popup' && from !== 'settings') return refused('VALIDATION', 'from');
        const { pushed, left } = chooseMessages({ world, openid, template, choice: chosen, from });
        void wechat.push(pushed);
        return ok({ openid, template, left });
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/wechat/lose-next',
      handle({ body: { openid } }) {
        if (typeof openid !== 'string' || openid === '') return refused('VALIDATION', 'openid');
        world.deaf.add(openid);
        return ok({ openid });
      },
    },
    {
      method: 'POST',
      path: '/sandbox/api/wechat/expire-tokens',
      handle() {
        wechat.expireTokens();
        return ok({ expired: true });
      },
    },
  ];
}
