/** The plugin's face to Strapi: one service, `host`, built from `plugin::online-meeting` on first use. */
import { createNotConfiguredMeeting } from './adapters/not-configured';
import { createTencentMeeting } from './adapters/tencent-meeting';
import type { MeetingHost, OnlineMeetingOptions } from './port';

type Host = { config: { get(path: string): unknown } };

const isComplete = (settings: Partial<OnlineMeetingOptions> | undefined): settings is OnlineMeetingOptions =>
  Boolean(
    settings?.appId && settings.secretId && settings.secretKey && settings.userId && settings.webhookToken,
  );

/** The settings may be replaced after this service was made (the demo learns its ports late), so it looks each time. */
function hostOf({ strapi }: { strapi: Host }): MeetingHost {
  let builtFrom: unknown;
  let host = createNotConfiguredMeeting();
  const current = () => {
    const settings = strapi.config.get('plugin::online-meeting') as Partial<OnlineMeetingOptions> | undefined;
    if (settings !== builtFrom) {
      builtFrom = settings;
      host = isComplete(settings) ? createTencentMeeting(settings) : createNotConfiguredMeeting();
    }
    return host;
  };
  return {
    get configured() {
      return current().configured;
    },
    create: (order) => current().create(order),
    findCreated: (order) => current().findCreated(order),
    change: (order) => current().change(order),
    cancel: (order) => current().cancel(order),
    recordings: (question) => current().recordings(question),
    readWebhook: (request) => current().readWebhook(request),
  };
}

export default {
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: {}, validator() {} },
  services: { host: hostOf },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
};
