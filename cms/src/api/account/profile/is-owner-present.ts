/** Whoever has just signed in has proved enough; an unlocked phone left on a table has not, and needs the password. */
import type { AccountActor } from '../../../access/actor';
import type { Platform } from '../../../platform/platform';
import { readJson } from '../../../platform/read-json';
import type { AccountRow } from '../account-row';
import { sessionRows } from '../sign-in/account-sessions';
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
  const row = await sessionRows(platform.db)
    .where({ user_id: String(account.id), session_id: actor.sessionId })
    .first('metadata');
  const { signedInAt } = readJson<{ signedInAt?: string }>(row?.metadata, {});
  return signedInAt !== undefined && Date.now() - Date.parse(signedInAt) < FRESH_MS;
}
