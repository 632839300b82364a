/** Asks at a door who comes: 401 when nobody is known, 403 when they hold none of the permissions asked for. */
import type { ErrorCode } from '@tiaohe/config';
import type { Context } from 'koa';
import type { AccessCache } from '../access/access-cache';
import { OLD_PASSWORD } from '../access/passwords/old-password';
import { recognise } from '../access/recognise';
import { SYSTEM, type Actor, type Due } from '../platform/actor';
import type { DoorName, Endpoint } from '../platform/http/endpoint';
import { refuse } from '../platform/http/refusal';
import type { Platform } from '../platform/platform';

type Incoming = { platform: Platform; cache: AccessCache; ctx: Context; door: DoorName };

const OWED: Record<Due, ErrorCode> = { identity: 'IDENTITY_REQUIRED', password: 'PASSWORD_REQUIRED' };

/** Screens ask as well, but a client of somebody's own making need not: the server is who decides. */
function requireNothingDue(actor: Actor, { whileDue = [] }: Endpoint): void {
  if (actor.kind !== 'account' && actor.kind !== 'staff') return;
  if (!actor.due || whileDue.includes(actor.due)) return;
  refuse(OWED[actor.due], actor.kind === 'staff' ? OLD_PASSWORD : {});
}

export async function admit(incoming: Incoming & { endpoint: Endpoint }): Promise<Actor> {
  const { door } = incoming;
  if (door === 'public') return SYSTEM;
  const actor = (await recognise({ ...incoming, door })) ?? refuse('UNAUTHENTICATED');
  requireNothingDue(actor, incoming.endpoint);
  const { permission } = incoming.endpoint;
  if (permission && !permission.some((word) => actor.permissions.has(word))) refuse('FORBIDDEN');
  return actor;
}
