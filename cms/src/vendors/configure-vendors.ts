/**
 * Puts each adapter's settings in place: a centre's own credentials where it has them, in demo mode the sandbox's look-alikes
 * for the rest. Without either a capability says that it is not configured.
 */
import { join } from 'node:path';
import type { Platform } from '../platform/platform';

type SandboxVendors = {
  start(options: {
    dataDir: string;
    publicUrl: () => string;
    now: () => Date;
  }): Promise<Record<string, unknown>>;
};
type SandboxControl = { onClock(move: (wish: { now?: string; advance?: string }) => Promise<Date>): void };
type Wish = { now?: string; advance?: string };

const REQUIRED: Record<string, readonly string[]> = {
  sms: ['secretId', 'secretKey', 'sdkAppId'],
  wechat: ['appId', 'secret'],
  'outbound-call': ['secretId', 'secretKey'],
  'online-meeting': ['secretId', 'secretKey'],
};
/** ISO 8601 durations as the sandbox takes them: days, hours, minutes, seconds. */
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export function readDuration(text: string): number {
  const parts = DURATION.exec(text);
  if (!parts || text === 'P' || text.endsWith('T'))
    throw Object.assign(new Error('bad duration'), { code: 'VALIDATION' });
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}

function moveClock(platform: Platform, { now, advance }: Wish): Promise<Date> {
  const target = now ? new Date(now) : new Date(platform.clock.now().getTime() + readDuration(advance ?? ''));
  if (Number.isNaN(target.getTime())) throw Object.assign(new Error('bad instant'), { code: 'VALIDATION' });
  return platform.clock.moveTo(target);
}

export async function configureVendors(platform: Platform): Promise<void> {
  const { strapi, settings, clock } = platform;
  const isOwn = (vendor: string) =>
    (REQUIRED[vendor] ?? []).every((name) => Boolean(settings.vendors[vendor]?.[name]));
  const set = (vendor: string, options: unknown) => strapi.config.set(`plugin::${vendor}`, options);

  set('job-queue', { redisUrl: settings.redisUrl });
  set('file-vault', {
    local: { directory: join(settings.dataDir, 'files') },
    ...settings.vendors['file-vault'],
  });
  for (const vendor of Object.keys(REQUIRED)) if (isOwn(vendor)) set(vendor, settings.vendors[vendor]);
  if (!settings.isDemo) return;

  const sandbox = strapi.plugin('sandbox').service('vendors') as unknown as SandboxVendors;
  const control = strapi.plugin('sandbox').service('control') as unknown as SandboxControl;
  // Callbacks come from this very machine, whatever address the outside world uses.
  const own = `http://127.0.0.1:${strapi.config.get('server.port')}`;
  const options = await sandbox.start({
    dataDir: settings.dataDir,
    publicUrl: () => own,
    now: () => clock.now(),
  });
  for (const vendor of Object.keys(REQUIRED)) if (!isOwn(vendor)) set(vendor, options[vendor]);
  control.onClock((wish) => moveClock(platform, wish));
}
