/**
 * Puts each adapter's settings in place: a centre's own credentials where it has them, in demo mode the sandbox's look-alikes
 * for the rest. Without either a capability says that it is not configured.
 */
import { join } from 'node:path';
import type { Platform } from '../platform';
import { serviceOf } from '../service-of';
import { moveClock, type ClockWish } from './move-clock';
import { vendorsOf, type Vendors } from './vendors';

type SandboxVendors = {
  start(options: {
    dataDir: string;
    publicUrl: () => string;
    now: () => Date;
  }): Promise<Record<string, unknown>>;
};
type SandboxControl = { onClock(move: (wish: ClockWish) => Promise<Date>): void };

/** What the sandbox can stand in for, by plugin. Whether its settings are complete, each plugin says itself. */
const STAND_INS = {
  sms: 'sms',
  wechat: 'wechat',
  'outbound-call': 'calls',
  'online-meeting': 'meetings',
} as const satisfies Record<string, keyof Vendors>;

export async function configureVendors(platform: Platform): Promise<void> {
  const { strapi, settings, clock } = platform;
  const set = (vendor: string, options: unknown) => strapi.config.set(`plugin::${vendor}`, options);

  set('job-queue', { redisUrl: settings.redisUrl });
  set('file-vault', {
    local: { directory: join(settings.dataDir, 'files') },
    ...settings.vendors['file-vault'],
  });
  for (const plugin of Object.keys(STAND_INS)) set(plugin, settings.vendors[plugin]);
  if (!settings.isDemo) return;

  const sandbox = serviceOf<SandboxVendors>(strapi, 'plugin::sandbox.vendors');
  const control = serviceOf<SandboxControl>(strapi, 'plugin::sandbox.control');
  // Callbacks come from this very machine, whatever address the outside world uses.
  const own = `http://127.0.0.1:${strapi.config.get('server.port')}`;
  const options = await sandbox.start({
    dataDir: settings.dataDir,
    publicUrl: () => own,
    now: () => clock.now(),
  });
  const vendors = vendorsOf(strapi);
  for (const [plugin, port] of Object.entries(STAND_INS))
    if (!vendors[port].configured) set(plugin, options[plugin]);
  control.onClock((wish) => moveClock(platform, wish));
}
