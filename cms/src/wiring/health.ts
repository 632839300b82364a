/**
 * `/health`: whether the product can take traffic, with the state of each thing it depends on. `/health/live`: whether
 * this process answers at all, for whoever would start it anew. Neither asks anybody else before it answers.
 */
import type { HealthCheck, HealthView } from '@tiaohe/config';
import type { Platform } from '../platform/platform';
import { vendorsOf } from '../platform/vendors/vendors';
import { watchSmsCodes } from './watch-sms-codes';

const QUEUE_EVERY_MS = 1_000;

/** Asks the queue in the background: an answer that has not come by the next time of asking is none. */
function watchQueue(isReady: () => Promise<boolean>): { state(): HealthCheck; stop(): void } {
  let state: HealthCheck = 'ok';
  let isAsked = false;
  const ask = () => {
    if (isAsked) {
      state = 'down';
      return;
    }
    isAsked = true;
    void isReady()
      .catch(() => false)
      .then((ready) => {
        state = ready ? 'ok' : 'down';
        isAsked = false;
      });
  };
  ask();
  const timer = setInterval(ask, QUEUE_EVERY_MS).unref();
  return { state: () => state, stop: () => clearInterval(timer) };
}

/** @returns what ends the asking. */
export function mountHealth({
  platform,
  redis,
}: {
  platform: Platform;
  redis: (() => Promise<boolean>) | null;
}): () => void {
  const router = platform.strapi.server.router;
  const queue = redis ? watchQueue(redis) : { state: (): HealthCheck => 'embedded', stop: () => undefined };
  const codes = watchSmsCodes(platform);
  const configured = (port: { configured: boolean }): HealthCheck =>
    port.configured ? 'ok' : 'not-configured';

  router.get('/health/live', (ctx) => {
    ctx.body = { data: { status: 'ok' } };
  });
  router.get('/health', (ctx) => {
    const { sms, wechat, calls, meetings, vault } = vendorsOf(platform.strapi);
    const database: HealthCheck = platform.pulse.isAlive() ? 'ok' : 'down';
    const listener: HealthCheck = platform.listener.isConnected() ? 'ok' : 'down';
    ctx.status = database === 'ok' ? 200 : 503;
    const data: HealthView = {
      status: database === 'ok' ? 'ok' : 'down',
      time: platform.clock.now().toISOString(),
      dependencies: {
        database,
        listener,
        queue: queue.state(),
        files: configured(vault),
        sms: configured(sms),
        wechat: configured(wechat),
        calls: configured(calls),
        meetings: configured(meetings),
        schedule: platform.troubles.list().length === 0 ? 'ok' : 'failing',
      },
      smsCodes: codes.state(),
    };
    ctx.body = { data };
  });
  return () => {
    queue.stop();
    codes.stop();
  };
}
