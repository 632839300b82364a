/** The plugin's face to Strapi: one service, `host`, built from `plugin::online-meeting` on first use. */
import { followSettings, pluginOf, type Host } from '@tiaohe/tencent';
import { createNotConfiguredMeeting } from './adapters/not-configured';
import { createTencentMeeting } from './adapters/tencent-meeting';
import type { MeetingHost, OnlineMeetingOptions } from './port';

const isComplete = (settings: Partial<OnlineMeetingOptions>): settings is OnlineMeetingOptions =>
  Boolean(
    settings.appId && settings.secretId && settings.secretKey && settings.userId && settings.webhookToken,
  );

function hostOf({ strapi }: { strapi: Host }): MeetingHost {
  const current = followSettings<OnlineMeetingOptions, MeetingHost>({
    strapi,
    plugin: 'online-meeting',
    build: (settings) =>
      isComplete(settings) ? createTencentMeeting(settings) : createNotConfiguredMeeting(),
  });
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

export default pluginOf({ host: hostOf });
