/** Strapi keeps the panel's sign-ins under English names ("Chrome on macOS") and shows them so; they get ours as they are made. */
import { deviceName } from '@tiaohe/config';
import type { Context } from 'koa';
import type { Platform } from '../../platform/platform';
import { sessionManagerOf, type Origin, type OriginSessions } from './session-rows';

type Prototype = OriginSessions & { origin: Origin };

export function nameDevices({ strapi }: Platform): void {
  const sessionManager = sessionManagerOf(strapi);
  const prototype = Object.getPrototypeOf(sessionManager('admin')) as Prototype;
  const stock = prototype.generateRefreshToken;
  prototype.generateRefreshToken = function generateRefreshToken(this: Prototype, userId, deviceId, options) {
    const ctx = strapi.requestContext.get() as Context | undefined;
    const named =
      this.origin === 'admin' && ctx
        ? { ...options, metadata: { ...options.metadata, deviceName: deviceName(ctx.get('user-agent')) } }
        : options;
    return stock.call(this, userId, deviceId, named);
  };
}
