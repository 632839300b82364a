/** Whoever has just signed in has proved enough; an unlocked phone left on a table has not, and needs the password. */
import type { AccountActor } from '../../../access/actor';
import type { Platform } from '../../../platform/platform';
import type { AccountRow } from '../account-row';
import { deviceOf, sessionRows } from '../sign-in/account-sessions';
import { beginAttempt } from '../sign-in/begin-attempt';
import { comparePassword } from '../sign-in/password';

const FRESH_MS = 15 * 60_000;

export async function isOwnerPresent({
  platform,
  actor,
  account,
  currentPassword,
  address,
}: {
  platform: Platform;
  actor: AccountActor;
  account: AccountRow;
  currentPassword?: string | undefined;
  address: string;
}): Promise<boolean> {
  if (currentPassword) {
    const subject = account.document_id;
    const attempt = await beginAttempt({ platform, kind: 'password', subject, accountId: subject, address });
    const isRight = await comparePassword({ platform, password: currentPassword, hash: account.password });
    if (isRight) await attempt.succeeded();
    return isRight;
  }
  const device = await deviceOf(platform.db, actor.sessionId);
  const first = await sessionRows(platform.db)
    .where({ user_id: String(account.id), device_id: device ?? '' })
    .min('created_at as at')
    .first();
  const at = (first as { at: Date | null } | undefined)?.at;
  return at ? Date.now() - new Date(at).getTime() < FRESH_MS : false;
}
