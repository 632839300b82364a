/** The plugin's face to Strapi: one service, `client`, built from `plugin::wechat` on first use. */
import { createNotConfiguredWechat } from './adapters/not-configured';
import { createWechatClient } from './adapters/wechat-client';
import type { WechatClient, WechatOptions } from './port';

type Host = { config: { get(path: string): unknown } };

const isComplete = (settings: Partial<WechatOptions> | undefined): settings is WechatOptions =>
  Boolean(settings?.appId && settings.secret && settings.templateIds);

/** The settings may be replaced after this service was made (the demo learns its ports late), so it looks each time. */
function clientOf({ strapi }: { strapi: Host }): WechatClient {
  let builtFrom: unknown;
  let client = createNotConfiguredWechat();
  const current = () => {
    const settings = strapi.config.get('plugin::wechat') as Partial<WechatOptions> | undefined;
    if (settings !== builtFrom) {
      builtFrom = settings;
      client = isComplete(settings) ? createWechatClient(settings) : createNotConfiguredWechat();
    }
    return client;
  };
  return {
    get configured() {
      return current().configured;
    },
    exchangeLoginCode: (code) => current().exchangeLoginCode(code),
    exchangePhoneCode: (code) => current().exchangePhoneCode(code),
    sendMessage: (message) => current().sendMessage(message),
    urlLink: (target) => current().urlLink(target),
    readPush: (request) => current().readPush(request),
    readSubscription: (event) => current().readSubscription(event),
  };
}

export default {
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: {}, validator() {} },
  services: { client: clientOf },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
};
