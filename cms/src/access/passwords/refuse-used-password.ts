/** Refuses a new password that was one of the last five (GB/T 22239-2019 8.1.4.1). The database keeps them (060-passwords). */
import { refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { comparePassword } from './password';
import { wasUsedLately } from './was-used-lately';

export async function refuseUsedPassword({
  platform,
  accountId,
  password,
}: {
  platform: Platform;
  /** up_users.id */
  accountId: number;
  password: string;
}): Promise<void> {
  const isSame = (hash: string) => comparePassword({ password, hash });
  if (await wasUsedLately({ db: platform.db, owner: 'account', id: accountId, isSame }))
    refuseField('password', '这个密码最近用过，请换一个没用过的');
}
