/** The plugin's face to Strapi: one service, `sender`, built from `plugin::sms` on first use. */
import { createNotConfiguredSms } from './adapters/not-configured';
import { createTencentSms } from './adapters/tencent-sms';
import type { SmsOptions, SmsSender } from './port';

type Host = { config: { get(path: string): unknown } };

const isComplete = (settings: Partial<SmsOptions> | undefined): settings is SmsOptions =>
  Boolean(
    settings?.secretId &&
    settings.secretKey &&
    settings.sdkAppId &&
    settings.signName &&
    settings.templateIds,
  );

/** The settings may be replaced after this service was made (the demo learns its ports late), so it looks each time. */
function senderOf({ strapi }: { strapi: Host }): SmsSender {
  let builtFrom: unknown;
  let sender = createNotConfiguredSms();
  const current = () => {
    const settings = strapi.config.get('plugin::sms') as Partial<SmsOptions> | undefined;
    if (settings !== builtFrom) {
      builtFrom = settings;
      sender = isComplete(settings) ? createTencentSms(settings) : createNotConfiguredSms();
    }
    return sender;
  };
  return {
    get configured() {
      return current().configured;
    },
    send: (message) => current().send(message),
    findSent: (question) => current().findSent(question),
  };
}

export default {
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: {}, validator() {} },
  services: { sender: senderOf },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
};
