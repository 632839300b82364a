/** The plugin's face to Strapi: one service, `sender`, built from `plugin::sms` on first use. */
import { followSettings, pluginOf, type Host } from '@tiaohe/tencent';
import { createNotConfiguredSms } from './adapters/not-configured';
import { createTencentSms } from './adapters/tencent-sms';
import type { SmsOptions, SmsSender } from './port';

const isComplete = (settings: Partial<SmsOptions>): settings is SmsOptions =>
  Boolean(
    settings.secretId && settings.secretKey && settings.sdkAppId && settings.signName && settings.templateIds,
  );

function senderOf({ strapi }: { strapi: Host }): SmsSender {
  const current = followSettings<SmsOptions, SmsSender>({
    strapi,
    plugin: 'sms',
    build: (settings) => (isComplete(settings) ? createTencentSms(settings) : createNotConfiguredSms()),
  });
  return {
    get configured() {
      return current().configured;
    },
    send: (message) => current().send(message),
    findSent: (question) => current().findSent(question),
  };
}

export default pluginOf({ sender: senderOf });
