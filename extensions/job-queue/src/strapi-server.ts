/** The queue as a Strapi plugin: `strapi.plugin('job-queue').service('queue')` is Bull, or null without Redis. */
type Strapi = { config: { get(key: string): unknown }; log: { warn(message: string): void } };

export default {
  register() {},
  bootstrap() {},
  destroy() {},
  config: { default: { redisUrl: '' }, validator() {} },
  controllers: {},
  routes: [],
  policies: {},
  contentTypes: {},
  services: {
    queue: ({ strapi }: { strapi: Strapi }) => {
      const { redisUrl } = strapi.config.get('plugin::job-queue') as { redisUrl: string };
      return {
        /** Bull is loaded only where there is a Redis. */
        connect: async () => {
          if (!redisUrl) return null;
          const { createBullQueue } = await import('./bull-queue');
          return createBullQueue({ redisUrl, log: (message) => strapi.log.warn(message) });
        },
      };
    },
  },
};
