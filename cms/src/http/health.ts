/** Whether the product can take traffic, with the state of each thing it depends on. */
import type { Context } from 'koa';
import { readSmsUsage } from '../api/sms-check/sms-cap';
import type { Platform } from '../platform/platform';
import { vendorsOf } from '../vendors/vendors';

type Router = { get(path: string, handle: (ctx: Context) => Promise<void>): void };
type Check = 'ok' | 'down' | 'not-configured';

const check = async (work: () => Promise<unknown>): Promise<Check> => {
  try {
    await work();
    return 'ok';
  } catch {
    return 'down';
  }
};

export function mountHealth({
  platform,
  redis,
}: {
  platform: Platform;
  redis: (() => Promise<boolean>) | null;
}): void {
  const router = platform.strapi.server.router as unknown as Router;
  router.get('/health', async (ctx) => {
    const { sms, wechat, calls, meetings, vault } = vendorsOf(platform.strapi);
    const database = await check(() => platform.db.raw('select 1'));
    const configured = (port: { configured: boolean }): Check => (port.configured ? 'ok' : 'not-configured');
    const dependencies = {
      database,
      listener: platform.listener.isConnected() ? 'ok' : 'down',
      queue: redis
        ? await check(async () => ((await redis()) ? null : Promise.reject(new Error('no answer'))))
        : 'embedded',
      files: configured(vault),
      sms: configured(sms),
      wechat: configured(wechat),
      calls: configured(calls),
      meetings: configured(meetings),
    };
    ctx.status = database === 'ok' ? 200 : 503;
    ctx.body = {
      data: {
        status: database === 'ok' ? 'ok' : 'down',
        time: platform.clock.now().toISOString(),
        dependencies,
        // How full the centre's hour of codes is: `near` and `reached` want somebody to look.
        smsCodes:
          database === 'ok'
            ? (await readSmsUsage({ db: platform.db, now: platform.clock.now() })).state
            : 'unknown',
      },
    };
  });
}
