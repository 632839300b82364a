/** The row behind a signed-in account. */
import type { AccountActor, Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, type AccountRow } from '../../platform/rows/account';

type Ask = { platform: Platform; actor: Actor };

/** The account and, for the compiler, the certainty that an account it is who asks. */
export async function own({ platform, actor }: Ask): Promise<{ actor: AccountActor; account: AccountRow }> {
  if (actor.kind !== 'account') return refuse('UNAUTHENTICATED');
  const account = (await accountBy(platform.db, { id: actor.id })) ?? refuse('UNAUTHENTICATED');
  return { actor, account };
}

export const ownAccount = async (ask: Ask): Promise<AccountRow> => (await own(ask)).account;
