/**
 * Makes keys of the secrets that tokens are signed with, once. jsonwebtoken takes a secret that is a text for a public key
 * first, each time a token is read, and that attempt costs more than all the rest of the reading.
 */
import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Platform } from '../../platform/platform';
import { sessionManagerOf, type Origin } from './session-rows';

type Configuration = { jwtSecret: string | KeyObject };
type Inner = { sessionManager: { getConfigForOrigin(origin: Origin): Configuration } };

export function prepareKeys({ strapi }: Pick<Platform, 'strapi'>): void {
  const sessionManager = sessionManagerOf(strapi);
  for (const origin of ['admin', 'users-permissions'] as const) {
    const { sessionManager: inner } = sessionManager(origin) as unknown as Inner;
    const configuration = inner.getConfigForOrigin(origin);
    if (typeof configuration.jwtSecret === 'string')
      configuration.jwtSecret = createSecretKey(configuration.jwtSecret, 'utf8');
  }
}
