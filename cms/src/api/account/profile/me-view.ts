/** Who is signed in, in which role, and what waits for them. */
import type { MeView } from '@tiaohe/config';
import type { AccountActor } from '../../../access/actor';
import type { Platform } from '../../../platform/platform';
import { countUnread } from '../../notice/read/count-unread';
import type { AccountRow } from '../account-row';
import { accountView } from './account-view';
import { listMemberships } from './list-memberships';

export async function meView({
  platform,
  actor,
  account,
}: {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
}): Promise<MeView> {
  const memberships = await listMemberships({ db: platform.db, accountId: account.id });
  const acting = memberships.find(({ id }) => id === actor.membership?.id)?.view ?? null;
  return {
    account: await accountView({ platform, account }),
    memberships: memberships.map(({ view }) => view),
    acting,
    permissions: [...actor.permissions],
    unread: await countUnread({ db: platform.db, actor }),
  };
}
