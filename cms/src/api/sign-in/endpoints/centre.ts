/** What anybody may know of the centre before signing in. */
import type { WechatTemplate } from '@tiaohe/config';
import { centreView, privacyNotice } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../../platform/http/endpoint';
import type { Platform } from '../../../platform/platform';
import { readSetting } from '../../../platform/read-setting';
import { currentPrivacyNotice } from '../../consent/privacy-notice';
import { RESEND_SECONDS } from '../../sms-code/sms-code-rules';

/** What the mini-program asks leave to send, the most useful first. */
function subscribeTemplates({ strapi }: Platform): string[] {
  const wechat = strapi.config.get('plugin::wechat') as
    { templateIds?: Partial<Record<WechatTemplate, string>> } | undefined;
  const order: WechatTemplate[] = ['task', 'session', 'progress'];
  return order.map((template) => wechat?.templateIds?.[template] ?? '').filter(Boolean);
}

export const centreEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/centre',
    doors: ['public'],
    permission: null,
    summary: 'The centre, and the version of the privacy notice in force',
    reply: centreView,
    async handle({ platform }) {
      const { name, phone, address } = await readSetting(platform.db, 'centre');
      const { version } = await currentPrivacyNotice(platform.db);
      const subscribeTemplateIds = subscribeTemplates(platform);
      return {
        data: {
          name,
          phone,
          address,
          privacyVersion: version,
          smsCodeSeconds: RESEND_SECONDS,
          subscribeTemplateIds,
        },
      };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/privacy-notice',
    doors: ['public'],
    permission: null,
    summary: 'The privacy notice in force',
    reply: privacyNotice,
    async handle({ platform }) {
      return { data: await currentPrivacyNotice(platform.db) };
    },
  }),
];
