/**
 * Puts our rotation in the place of Strapi's, for accounts and for the panel. Strapi makes a manager for a door anew each
 * time somebody asks, so it is replaced where all of them have it from.
 */
import type { Platform } from '../../platform/platform';
import { rotateOnce } from './rotate-once';
import { sessionManagerOf, type Origin, type OriginSessions } from './session-rows';
import { tellReuse } from './tell-reuse';

type Prototype = OriginSessions & { origin: Origin };

export function installRotation(platform: Platform): void {
  const sessionManager = sessionManagerOf(platform.strapi);
  const prototype = Object.getPrototypeOf(sessionManager('admin')) as Prototype;
  const stock = prototype.rotateRefreshToken;
  if (typeof stock !== 'function')
    throw new Error('Strapi’s session manager has no rotateRefreshToken any more');
  prototype.rotateRefreshToken = function rotateRefreshToken(this: Prototype, token: string) {
    return rotateOnce({
      platform,
      origin: this.origin,
      token,
      stock: (asked) => stock.call(this, asked),
      onReuse: (reuse) => tellReuse({ platform, ...reuse }),
    });
  };
}
