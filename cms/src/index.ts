/** The server's two moments. Everything that happens in them has a name and a file of its own. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { applySqlObjects } from '@tiaohe/database';
import { z } from 'zod';
import { createAccessCache } from './access/access-cache';
import { ensureAdministrator } from './access/first-administrator';
import { closeContents } from './access/guard/close-contents';
import { guardSignIn } from './access/guard/guard-sign-in';
import { guardPanel } from './access/guard/guard-panel';
import { offerOwnTicks } from './access/guard/token-rules';
import { registerPanelActions } from './access/panel-actions';
import { installRotation } from './access/sessions/install-rotation';
import { prepareKeys } from './access/sessions/prepare-keys';
import { nameDevices } from './access/sessions/name-devices';
import { installHashing } from './access/install-hashing';
import { syncRoles } from './access/sync-roles';
import { createFigures } from './api/statistics/figures/figures';
import { createHub } from './api/statistics/live/hub';
import { seedBasics } from './demo/seed-basics';
import { seedDemo } from './demo/seed-demo';
import { installDocumentRules } from './document-rules/install';
import { installNameRules } from './document-rules/strapi-names';
import { allEndpoints } from './http/all-endpoints';
import { answerOwnOrigin } from './http/answer-own-origin';
import { answerBrokenRequests } from './http/broken-requests';
import { sweepLeftovers } from './http/multipart/incoming-folder';
import { takeMediaForms } from './http/multipart/media-forms';
import { mountHealth } from './http/health';
import { lookAtInput } from './http/strapi-input/look-at-input';
import { mountEndpoints } from './http/mount';
import { stopTasks } from './off-thread/run-task';
import { mountDocs } from './openapi/docs-page';
import { HANDLERS } from './outbox/all-handlers';
import { connectQueue } from './outbox/connect-queue';
import { createRelay } from './outbox/relay';
import { countNothing } from './platform/count-nothing';
import { keepOutward } from './platform/keep-outward';
import { hearLostRejections } from './platform/lost-rejections';
import { createPlatform } from './platform/platform';
import { guardStrapiForms } from './revision/guard-strapi-forms';
import { startBeat } from './schedule/beat';
import { serveFrontEnds } from './static/serve-front-ends';
import { serveMedia } from './static/serve-media';
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
    takeMediaForms(strapi);
    answerBrokenRequests(strapi);
    answerOwnOrigin(strapi);
    await registerPanelActions(strapi);
    keepOutward(strapi);
    countNothing(strapi);
    offerOwnTicks(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const platform = createPlatform(strapi);
    await applySqlObjects({ connectionString: platform.settings.databaseUrl });
    installNameRules(strapi);
    await platform.clock.reload();
    await sweepLeftovers(platform);
    installHashing(platform);
    installRotation(platform);
    prepareKeys(platform);
    nameDevices(platform);
    await configureVendors(platform);
    await syncRoles({ strapi });
    await closeContents({ strapi });
    await ensureAdministrator(platform);
    await seedBasics(platform);
    if (platform.settings.isDemo) await seedDemo(platform);

    const queue = await connectQueue(strapi);
    const hub = createHub({ platform, figures: createFigures(platform) });
    const relay = createRelay({
      platform,
      vendors: vendorsOf(strapi),
      handlers: HANDLERS,
      instance: platform.instance,
      queue,
    });
    const endpoints = allEndpoints(hub);
    const cache = createAccessCache({ listener: platform.listener });
    strapi.server.use(guardSignIn({ platform }) as Parameters<typeof strapi.server.use>[0]);
    strapi.server.use(guardPanel({ platform, cache }) as Parameters<typeof strapi.server.use>[0]);
    strapi.server.use(lookAtInput(strapi) as Parameters<typeof strapi.server.use>[0]);
    strapi.server.use(guardStrapiForms({ platform, cache }) as Parameters<typeof strapi.server.use>[0]);
    mountEndpoints({ platform, cache, endpoints });
    mountDocs({ platform, endpoints });
    const endHealth = mountHealth({ platform, redis: queue ? () => queue.isReady() : null });
    serveMedia(strapi);
    serveFrontEnds({
      platform,
      home: join(strapi.dirs.app.root, '..'),
      panel: strapi.config.get('admin.path'),
    });

    platform.listener.on('clock', () => {
      platform.clock.reload().catch((error: Error) => platform.log('warn', `Clock: ${error.message}`));
    });
    await platform.pulse.start();
    await platform.listener.start();
    hub.start();
    relay.start();
    stops.push(
      () => hub.stop(),
      startBeat(platform),
      () => relay.stop(),
      stopTasks,
      () => platform.listener.stop(),
      endHealth,
      () => platform.close(),
      hearLostRejections(platform),
    );
  },

  async destroy() {
    for (const stop of stops.splice(0)) await stop();
  },
};
