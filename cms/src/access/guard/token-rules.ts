/**
 * What is asked before Strapi's page for API tokens writes anything, or shows a token's secret: nobody hands a machine more
 * than they hold, and a tick is one of our words.
 */
import type { Core } from '@strapi/strapi';
import { isPermission, type Permission } from '@tiaohe/config';
import type { Knex } from 'knex';
import { permissionsOfToken } from '../identify-api-token';
import { ACCOUNT } from '../permission-words';
import { askAccountGift } from './account-role-rules';
import { fieldsOf, idsOf, refuseFieldInWords, type Asked, type Rules } from './rule';

type Held = { type: string | null; actions: string[] };
type ActionsMap = Record<string, unknown>;
type Permissions = { getActionsMap(): ActionsMap };

async function heldBy(db: Knex, id: string): Promise<Held> {
  const tokenId = idsOf([id])[0] ?? 0;
  const row = await db('strapi_api_tokens')
    .where({ id: tokenId })
    .first<{ type: string } | undefined>('type');
  const actions: string[] = await db('strapi_api_token_permissions as p')
    .join('strapi_api_token_permissions_token_lnk as l', 'l.api_token_permission_id', 'p.id')
    .where({ 'l.api_token_id': tokenId })
    .pluck('p.action');
  return { type: row?.type ?? null, actions };
}

const isOurs = (action: string): boolean =>
  action.startsWith(ACCOUNT) && isPermission(action.slice(ACCOUNT.length));

/** What the token will hold: what is sent, and what stays of what it held. */
async function askSent({ trx, actor, id, body }: Asked): Promise<void> {
  const before: Held = id ? await heldBy(trx, id) : { type: null, actions: [] };
  const { type = before.type, permissions } = fieldsOf(body);
  const sent = Array.isArray(permissions) ? permissions.filter((one) => typeof one === 'string') : null;
  const foreign = sent?.find((action) => !isOurs(action));
  if (foreign) refuseFieldInWords('permissions', `不能授予：${foreign}`);
  requireMayGive(actor, { type: typeof type === 'string' ? type : null, actions: sent ?? before.actions });
}

const requireMayGive = (actor: Asked['actor'], { type, actions }: Held): void =>
  askAccountGift(actor, [...permissionsOfToken(type, actions)] as Permission[]);

/** A token's secret is shown to whoever might have made it. */
const requireMayGiveHeld = async ({ trx, actor, id }: Asked): Promise<void> =>
  requireMayGive(actor, await heldBy(trx, id));

// prettier-ignore
export const TOKEN_RULES = {
  'GET /admin/api-tokens/:id':             { records: 'api-token.look',       of: 'api-token', ask: requireMayGiveHeld },
  'POST /admin/api-tokens':                { records: 'api-token.add',        of: 'api-token', ask: askSent },
  'PUT /admin/api-tokens/:id':             { records: 'api-token.change',     of: 'api-token', ask: askSent },
  'POST /admin/api-tokens/:id/regenerate': { records: 'api-token.regenerate', of: 'api-token', ask: requireMayGiveHeld },
} as const satisfies Rules;

/** Makes the editor of API tokens offer our operations alone, as that of account roles does. */
export function offerOwnTicks({ contentAPI }: Core.Strapi): void {
  const permissions = contentAPI.permissions as unknown as Permissions;
  const all = permissions.getActionsMap.bind(permissions);
  const api = ACCOUNT.slice(0, -1);
  permissions.getActionsMap = () => {
    const offered = all()[api];
    return offered ? { [api]: offered } : {};
  };
}
