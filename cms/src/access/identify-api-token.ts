/**
 * Strapi's API tokens for machines: the wall of the centre, other platforms. A custom token holds what was ticked for it and
 * nothing else; the two ready-made kinds watch. Asked anew each time, so that a token that ran out, was renewed or was deleted
 * is nobody at once. What is looked up is the keyed hash: how long that takes says nothing about the token.
 */
import type { Permission } from '@tiaohe/config';
import type { IntegratorActor } from '../platform/actor';
import type { Platform } from '../platform/platform';
import { serviceOf } from '../platform/service-of';
import { readPermissions } from './permission-words';

export type TokenType = 'read-only' | 'full-access' | 'custom';
type TokenRow = { id: number; name: string; type: string | null; actions: string[] };
type TokenService = { hash(token: string): string };

/** All that a machine does here today is to watch; "full access" to Strapi's contents is no access to people's cases. */
const READY_MADE: Record<Exclude<TokenType, 'custom'>, readonly Permission[]> = {
  'read-only': ['screen.watch'],
  'full-access': ['screen.watch'],
};

/** @param actions what was ticked for a custom token. */
export function permissionsOfToken(type: string | null, actions: readonly string[]): Set<Permission> {
  if (type === 'custom') return readPermissions(actions);
  return new Set(type === 'read-only' || type === 'full-access' ? READY_MADE[type] : []);
}

const SQL = `
  select t.id, t.name, t.type,
         coalesce((select array_agg(p.action) from strapi_api_token_permissions p
            join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id
           where l.api_token_id = t.id), '{}') as actions
    from strapi_api_tokens t
   where t.access_key = :hash and coalesce(t.kind, 'content-api') = 'content-api'
     and (t.expires_at is null or t.expires_at > :now)`;

export async function identifyApiToken({
  platform,
  token,
}: {
  platform: Platform;
  token: string;
}): Promise<IntegratorActor | null> {
  const service = serviceOf<TokenService>(platform.strapi, 'admin::api-token');
  const { rows } = await platform.db.raw<{ rows: TokenRow[] }>(SQL, {
    hash: service.hash(token),
    // Tokens run by the real clock, as sign-ins do.
    now: new Date(),
  });
  const row = rows[0];
  if (!row) return null;
  return {
    kind: 'integrator',
    id: row.id,
    name: row.name,
    permissions: permissionsOfToken(row.type, row.actions),
  };
}
