/** The server's two moments. Everything that happens in them has a name and a file of its own. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { applySqlObjects } from '@tiaohe/database';
import { z } from 'zod';
import { createAccessCache } from './access/access-cache';
import { ensureAdministrator } from './access/first-administrator';
import { closeContents } from './access/guard/close-contents';
import { guardPanel } from './access/guard/guard-panel';
import { registerPanelActions } from './access/panel-actions';
import { syncRoles } from './access/sync-roles';
import { createHub } from './api/statistics/live/hub';
import { seedBasics } from './demo/seed-basics';
import { seedDemo } from './demo/seed-demo';
import { installDocumentRules } from './document-rules/install';
import { allEndpoints } from './http/all-endpoints';
import { answerStrapiErrors } from './http/strapi-errors';
import { mountHealth } from './http/health';
import { mountEndpoints } from './http/mount';
import { stopTasks } from './off-thread/run-task';
import { mountDocs } from './openapi/docs-page';
import { HANDLERS } from './outbox/all-handlers';
import { connectQueue } from './outbox/connect-queue';
import { createRelay } from './outbox/relay';
import { createPlatform } from './platform/platform';
import { startBeat } from './schedule/beat';
import { serveFrontEnds } from './static/serve-front-ends';
import { configureVendors } from './vendors/configure-vendors';
import { vendorsOf } from './vendors/vendors';

/** Behind a proxy the last address of X-Forwarded-For is the proxy's word; those before it are whatever a caller wrote. */
const trustOneProxy = ({ server }: Core.Strapi): void => {
  (server.app as unknown as { maxIpsCount: number }).maxIpsCount = 1;
};

type Stop = () => Promise<void> | void;
const stops: Stop[] = [];

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    z.config(z.locales.zhCN());
    trustOneProxy(strapi);
    installDocumentRules(strapi);
    await registerPanelActions(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const platform = createPlatform(strapi);
    await applySqlObjects({ connectionString: platform.settings.databaseUrl });
    await platform.clock.reload();
    await configureVendors(platform);
    await syncRoles({ strapi });
    await closeContents({ strapi });
    await ensureAdministrator(platform);
    await seedBasics(platform);
    if (platform.settings.isDemo) await seedDemo(platform);

    const queue = await connectQueue(strapi);
    const hub = createHub(platform);
    const relay = createRelay({
      platform,
      vendors: vendorsOf(strapi),
      handlers: HANDLERS,
      instance: platform.instance,
      queue,
    });
    const endpoints = allEndpoints(hub);
    const cache = createAccessCache({ listener: platform.listener });
    strapi.server.use(answerStrapiErrors);
    strapi.server.use(guardPanel({ platform, cache }) as Parameters<typeof strapi.server.use>[0]);
    mountEndpoints({ platform, cache, endpoints });
    mountDocs({ platform, endpoints });
    mountHealth({ platform, redis: queue ? () => queue.isReady() : null });
    serveFrontEnds({ strapi, home: join(strapi.dirs.app.root, '..') });

    platform.listener.on('clock', () => void platform.clock.reload());
    await platform.listener.start();
    hub.start();
    relay.start();
    stops.push(
      () => hub.stop(),
      startBeat(platform),
      () => relay.stop(),
      stopTasks,
      () => platform.listener.stop(),
    );
  },

  async destroy() {
    for (const stop of stops.splice(0)) await stop();
  },
};
