/** Strapi API tokens for machines: the wall of the centre, other platforms. Read-only tokens may only watch. */
import type { Permission } from '@tiaohe/config';
import type { Platform } from '../platform/platform';
import type { IntegratorActor } from './actor';

type TokenRow = { id: number; name: string; type: string; expires_at: Date | string | null };
type TokenService = { hash(token: string): string };

const WATCH: readonly Permission[] = ['screen.watch'];
const PUSH: readonly Permission[] = ['screen.watch', 'case.apply-on-behalf', 'case.read'];

export async function identifyApiToken({
  platform,
  token,
}: {
  platform: Platform;
  token: string;
}): Promise<IntegratorActor | null> {
  const service = platform.strapi.service('admin::api-token') as unknown as TokenService;
  const row = await platform
    .db<TokenRow>('strapi_api_tokens')
    .where({ access_key: service.hash(token) } as object)
    .first();
  if (!row || (row.expires_at && new Date(row.expires_at) < new Date())) return null;
  const permissions = new Set(row.type === 'read-only' ? WATCH : PUSH);
  return { kind: 'integrator', id: row.id, name: row.name, permissions };
}
