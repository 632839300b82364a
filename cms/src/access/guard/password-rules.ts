/**
 * Staff passwords in the panel are Strapi's business, but what they must be is ours: twelve characters of three kinds, and
 * none of the last five.
 */
import { isStrongPassword, passwordMessage } from '@tiaohe/config';
import type { Platform } from '../../platform/platform';
import { wasUsedLately } from '../passwords/was-used-lately';
import { refuseFieldInWords, type Asked } from './rule';

type Sent = {
  password?: unknown;
  userInfo?: { password?: unknown };
  registrationToken?: unknown;
  resetPasswordToken?: unknown;
};
type Auth = { validatePassword(password: string, hash: string): Promise<boolean> };
/** Whose password is set, as far as that can be said yet. */
export type Owner = { id: number; documentId: string; name: string };

async function askPassword(platform: Platform, password: unknown, id: number | null): Promise<void> {
  if (typeof password !== 'string' || password === '') return;
  if (!isStrongPassword(password, 'staff')) refuseFieldInWords('password', passwordMessage('staff'));
  const auth = platform.strapi.service('admin::auth') as unknown as Auth;
  const isSame = (hash: string) => auth.validatePassword(password, hash);
  if (id !== null && (await wasUsedLately({ db: platform.db, owner: 'staff', id, isSame })))
    refuseFieldInWords('password', '这个密码最近用过，请换一个没用过的');
}

export const askOwnPassword = ({ platform, actor, body }: Asked): Promise<void> =>
  askPassword(platform, (body as Sent | null)?.password, actor.id);

type Column = 'registration_token' | 'reset_password_token';
/** The routes that set a password for whoever holds a link, or for the very first administrator. */
// prettier-ignore
const BY_LINK: Readonly<Record<string, { column: Column | null; tokenOf(sent: Sent): unknown }>> = {
  'POST /admin/register':       { column: 'registration_token',   tokenOf: (sent) => sent.registrationToken },
  'POST /admin/reset-password': { column: 'reset_password_token', tokenOf: (sent) => sent.resetPasswordToken },
  'POST /admin/register-admin': { column: null,                   tokenOf: () => null },
};

/** @returns whose password is about to be set by a link; null where none is, or nobody has that link. */
export async function askPasswordByLink({
  platform,
  key,
  body,
}: {
  platform: Platform;
  key: string;
  body: unknown;
}): Promise<Owner | null> {
  const way = Object.hasOwn(BY_LINK, key) ? BY_LINK[key] : undefined;
  if (!way) return null;
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Sent;
  const token = way.tokenOf(sent);
  const row =
    way.column && typeof token === 'string' && token !== ''
      ? await platform
          .db('admin_users')
          .where({ [way.column]: token })
          .first<{ id: number; document_id: string; email: string } | undefined>('id', 'document_id', 'email')
      : undefined;
  await askPassword(platform, sent.userInfo?.password ?? sent.password, row?.id ?? null);
  return row ? { id: row.id, documentId: row.document_id, name: row.email } : null;
}
