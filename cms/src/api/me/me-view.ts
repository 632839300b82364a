/** Who is signed in, in which role, and what waits for them. */
import type { MeView } from '@tiaohe/config';
import type { AccountActor } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import type { AccountRow } from '../../platform/rows/account';
import { accountView, hiddenAccountView } from '../account/account-view';
import { listMemberships } from '../membership/list-memberships';
import { countUnread } from '../notice/read/count-unread';

export async function meView({
  platform,
  actor,
  account,
  chosen,
}: {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  /** documentId of the role that was chosen in this very request: the answer is already in it. */
  chosen?: string | undefined;
}): Promise<MeView> {
  if (actor.due === 'identity')
    return { account: hiddenAccountView(account), memberships: [], acting: null, permissions: [], unread: 0 };
  const memberships = await listMemberships({ db: platform.db, accountId: account.id });
  const isActing = ({ id, view }: (typeof memberships)[number]) =>
    chosen ? view.id === chosen : id === actor.membership?.id;
  const acting = memberships.find(isActing)?.view ?? null;
  return {
    account: await accountView({ platform, account }),
    memberships: memberships.map(({ view }) => view),
    acting,
    permissions: chosen ? (acting?.permissions ?? []) : [...actor.permissions],
    unread: await countUnread({ db: platform.db, actor }),
  };
}
