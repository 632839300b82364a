/** The plugin's face to Strapi: one service, `client`, built from `plugin::wechat` on first use. */
import { followSettings, pluginOf, type Host } from '@tiaohe/tencent';
import { createNotConfiguredWechat } from './adapters/not-configured';
import { createWechatClient } from './adapters/wechat-client';
import type { WechatClient, WechatOptions } from './port';

const isComplete = (settings: Partial<WechatOptions>): settings is WechatOptions =>
  Boolean(settings.appId && settings.secret && settings.templateIds);

function clientOf({ strapi }: { strapi: Host }): WechatClient {
  const current = followSettings<WechatOptions, WechatClient>({
    strapi,
    plugin: 'wechat',
    build: (settings) => (isComplete(settings) ? createWechatClient(settings) : createNotConfiguredWechat()),
  });
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

export default pluginOf({ client: clientOf });
