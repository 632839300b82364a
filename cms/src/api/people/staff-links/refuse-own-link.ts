import { isSuperAdmin, type Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';

/** Whoever is narrowed to an organisation must not move themselves to a larger one, nor to somebody else's account. */
export function refuseOwnLink(actor: Actor, staffId: number): void {
  if (actor.kind === 'staff' && actor.id === staffId && !isSuperAdmin(actor)) refuse('BEYOND_OWN_RIGHTS');
}
