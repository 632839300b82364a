/** Username or phone, and a password. All that can be wrong is answered alike, and takes alike. */
import { isMobile, normalisePhone, type SessionView } from '@tiaohe/config';
import { beginAttempt } from '../../access/attempts/begin-attempt';
import { moveHash } from '../../access/passwords/move-hash';
import { tryPassword } from '../../access/passwords/password';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { accountBy, type AccountRow } from '../../platform/rows/account';
import { issueSession } from './issue-session';
import { recordSignIn } from './record-sign-in';

type SignIn = { platform: Platform; identifier: string; password: string; device: string; address: string };

/** A username may look like a phone; the phone goes first, because its owner has proved it. */
async function find({ db, cipher }: Platform, identifier: string): Promise<AccountRow | undefined> {
  const phone = normalisePhone(identifier);
  const byPhone = isMobile(phone)
    ? await accountBy(db, { phone_index: cipher.index('phone', phone) })
    : undefined;
  return byPhone ?? accountBy(db, { username: identifier.trim().toLowerCase() });
}

export async function signInByPassword({
  platform,
  identifier,
  password,
  device,
  address,
}: SignIn): Promise<SessionView> {
  const account = await find(platform, identifier);
  const subject =
    account?.document_id ?? platform.cipher.index('code', `unknown:${identifier.trim().toLowerCase()}`);
  const attempt = await beginAttempt({
    platform,
    kind: 'password',
    subject,
    accountId: account?.document_id,
    address,
  });
  const isRight = await tryPassword({ attempt, password, hash: account?.password });
  if (!account || !isRight || account.blocked) {
    await recordSignIn({ platform, account, way: 'password', address, result: 'refused' });
    return refuse('BAD_CREDENTIALS');
  }
  await attempt.succeeded();
  await moveHash({ platform, table: 'up_users', id: account.id, password, hash: account.password ?? '' });
  await recordSignIn({ platform, account, way: 'password', address });
  return issueSession({ platform, account, device });
}
