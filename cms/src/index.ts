/** The server's two moments. Everything that happens in them has a name and a file of its own. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { applySqlObjects } from '@tiaohe/database';
import { z } from 'zod';
import { createAccessCache } from './access/access-cache';
import { ensureAdministrator } from './access/first-administrator';
import { closeContents } from './access/guard/close-contents';
import { guardPanel } from './access/guard/guard-panel';
import { guardSignIn } from './access/guard/guard-sign-in';
import { guardStrapiForms } from './access/guard/guard-strapi-forms';
import { offerOwnTicks } from './access/guard/token-rules';
import { registerPanelActions } from './access/panel-actions';
import { installHashing } from './access/passwords/install-hashing';
import { installRotation } from './access/sessions/install-rotation';
import { nameDevices } from './access/sessions/name-devices';
import { prepareKeys } from './access/sessions/prepare-keys';
import { syncRoles } from './access/sync-roles';
import { createFigures } from './api/statistics/figures';
import { createHub } from './api/statistics/live/hub';
import { seedBasics } from './demo/seed-basics';
import { seedDemo } from './demo/seed-demo';
import { countNothing } from './platform/count-nothing';
import { beginUpgrade, finishUpgrade } from './platform/db/upgrade';
import { installDocumentRules } from './platform/document-rules/install';
import { installNameRules } from './platform/document-rules/strapi-names';
import { answerOwnOrigin } from './platform/http/answer-own-origin';
import { answerBrokenRequests } from './platform/http/broken-requests';
import { mountDocs } from './platform/http/docs-page';
import { sweepLeftovers } from './platform/http/multipart/incoming-folder';
import { takeMediaForms } from './platform/http/multipart/media-forms';
import { sayIssue } from './platform/http/say-issue';
import { lookAtInput } from './platform/http/strapi-input/look-at-input';
import { hearLostRejections } from './platform/lost-rejections';
import { stopTasks, useWorker } from './platform/off-thread/run-task';
import { connectQueue } from './platform/outbox/connect-queue';
import { createRelay } from './platform/outbox/relay';
import { createPlatform } from './platform/platform';
import { serveFrontEnds } from './platform/static/serve-front-ends';
import { serveMedia } from './platform/static/serve-media';
import { configureVendors } from './platform/vendors/configure-vendors';
import { keepOutward } from './platform/vendors/keep-outward';
import { vendorsOf } from './platform/vendors/vendors';
import { allEndpoints } from './wiring/all-endpoints';
import { HANDLERS } from './wiring/all-handlers';
import { startBeat } from './wiring/beat';
import { mountHealth } from './wiring/health';
import { mountEndpoints } from './wiring/mount-endpoints';

/** Behind a proxy the last address of X-Forwarded-For is the proxy's word; those before it are whatever a caller wrote. */
const trustOneProxy = ({ server }: Core.Strapi): void => {
  (server.app as unknown as { maxIpsCount: number }).maxIpsCount = 1;
};

type Stop = () => Promise<void> | void;
const stops: Stop[] = [];

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await beginUpgrade(strapi);
    z.config({ localeError: sayIssue });
    useWorker(join(__dirname, 'wiring/task-worker.js'));
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
    await finishUpgrade(strapi);
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
