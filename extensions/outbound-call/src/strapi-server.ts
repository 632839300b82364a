/** The plugin's face to Strapi: one service, `robot`, built from `plugin::outbound-call` on first use. */
import { createNotConfiguredRobot } from './adapters/not-configured';
import { createTencentRobot } from './adapters/tencent-tccc';
import type { CallRobot, OutboundCallOptions } from './port';

type Host = { config: { get(path: string): unknown } };

const isComplete = (settings: Partial<OutboundCallOptions> | undefined): settings is OutboundCallOptions =>
  Boolean(
    settings?.secretId && settings.secretKey && settings.sdkAppId && settings.model && settings.callback,
  );

/** The settings may be replaced after this service was made (the demo learns its ports late), so it looks each time. */
function robotOf({ strapi }: { strapi: Host }): CallRobot {
  let builtFrom: unknown;
  let robot = createNotConfiguredRobot();
  const current = () => {
    const settings = strapi.config.get('plugin::outbound-call') as Partial<OutboundCallOptions> | undefined;
    if (settings !== builtFrom) {
      builtFrom = settings;
      robot = isComplete(settings) ? createTencentRobot(settings) : createNotConfiguredRobot();
    }
    return robot;
  };
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

export default {
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: {}, validator() {} },
  services: { robot: robotOf },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
};
