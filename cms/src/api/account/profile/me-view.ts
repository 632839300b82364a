/** Who is signed in, in which role, and what waits for them. */
import type { MeView } from '@tiaohe/config';
import type { AccountActor } from '../../../access/actor';
import type { Platform } from '../../../platform/platform';
import { countUnread } from '../../notice/read/count-unread';
import type { AccountRow } from '../account-row';
import { accountView, hiddenAccountView } from './account-view';
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
  if (actor.due === 'identity')
    return { account: hiddenAccountView(account), memberships: [], acting: null, permissions: [], unread: 0 };
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
