/** How full the centre's hour of codes is, looked at now and then: `/health` itself asks nobody. */
import type { HealthView } from '@tiaohe/config';
import { readSmsUsage } from '../api/sms-code/sms-cap';
import type { Platform } from '../platform/platform';

const EVERY_MS = 10_000;
export type CodesState = HealthView['smsCodes'];

export function watchSmsCodes({ db, clock }: Platform): { state(): CodesState; stop(): void } {
  let state: CodesState = 'unknown';
  const look = () =>
    void readSmsUsage({ db, now: clock.now() }).then(
      (usage) => (state = usage.state),
      () => (state = 'unknown'),
    );
  look();
  const timer = setInterval(look, EVERY_MS).unref();
  return { state: () => state, stop: () => clearInterval(timer) };
}
