/** WeChat's one tap: sign in, register, bind, unbind. */
import { sessionView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import { consent, wechatCode } from '../../../platform/http/person-fields';
import { ownAccount } from '../../account/own-account';
import { bindWechatAtOnce, unbindWechat } from '../bind-wechat';
import { registerByWechat } from '../register-by-wechat';
import { signInByWechat } from '../sign-in-by-wechat';
import { openidOf } from '../wechat';

export const wechatEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/auth/wechat-login',
    doors: ['public'],
    permission: null,
    summary: 'Sign in by WeChat, once bound',
    body: z.object({ loginCode: wechatCode }),
    reply: sessionView,
    async handle({ platform, body, address, ctx }) {
      return { data: await signInByWechat({ platform, ...body, device: ctx.get('user-agent'), address }) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/wechat-register',
    doors: ['public'],
    permission: null,
    summary: 'Register by WeChat; an account with this phone is bound, not duplicated',
    body: z.object({
      loginCode: wechatCode,
      phoneCode: wechatCode,
      consent: consent.default({ privacy: '' }),
    }),
    reply: sessionView,
    async handle({ platform, body, address, ctx }) {
      const { loginCode, phoneCode } = body;
      const input = {
        platform,
        loginCode,
        phoneCode,
        privacy: body.consent.privacy,
        device: ctx.get('user-agent'),
        address,
      };
      return { status: 201, data: await registerByWechat(input) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/auth/wechat-binding',
    doors: ['account'],
    permission: null,
    summary: 'Bind the account to a WeChat identity',
    body: z.object({ loginCode: wechatCode }),
    reply: 'nothing',
    async handle({ platform, actor, body, address }) {
      const account = await ownAccount({ platform, actor });
      const openid = await openidOf({ platform, loginCode: body.loginCode });
      await bindWechatAtOnce({ platform, account, openid, address });
      return { status: 204 };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/auth/wechat-binding',
    doors: ['account'],
    permission: null,
    summary: 'Unbind the account from WeChat',
    reply: 'nothing',
    async handle({ platform, actor, address }) {
      await unbindWechat({ platform, account: await ownAccount({ platform, actor }), address });
      return { status: 204 };
    },
  }),
];
