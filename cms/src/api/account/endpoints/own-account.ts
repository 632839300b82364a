/** The row behind a signed-in account. */
import type { Actor } from '../../../access/actor';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { accountBy, type AccountRow } from '../account-row';

export async function ownAccount({
  platform,
  actor,
}: {
  platform: Platform;
  actor: Actor;
}): Promise<AccountRow> {
  if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
  return (await accountBy(platform.db, { id: actor.id })) ?? refuse('UNAUTHENTICATED');
}
