/** The plugin's face to Strapi: one service, `robot`, built from `plugin::outbound-call` on first use. */
import { followSettings, pluginOf, type Host } from '@tiaohe/tencent';
import { createNotConfiguredRobot } from './adapters/not-configured';
import { createTencentRobot } from './adapters/tencent-tccc';
import type { CallRobot, OutboundCallOptions } from './port';

const isComplete = (settings: Partial<OutboundCallOptions>): settings is OutboundCallOptions =>
  Boolean(
    settings.secretId && settings.secretKey && settings.sdkAppId && settings.model && settings.callback,
  );

function robotOf({ strapi }: { strapi: Host }): CallRobot {
  const current = followSettings<OutboundCallOptions, CallRobot>({
    strapi,
    plugin: 'outbound-call',
    build: (settings) => (isComplete(settings) ? createTencentRobot(settings) : createNotConfiguredRobot()),
  });
  return {
    get configured() {
      return current().configured;
    },
    start: (order) => current().start(order),
    result: (question) => current().result(question),
    findStarted: (question) => current().findStarted(question),
    cancel: (callId) => current().cancel(callId),
    readCallback: (request) => current().readCallback(request),
  };
}

export default pluginOf({ robot: robotOf });
