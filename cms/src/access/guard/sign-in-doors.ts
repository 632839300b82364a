/** The panel's doors at which somebody may guess, and about whom a try at each of them is. */
import { isStrongPassword } from '@tiaohe/config';
import type { Context } from 'koa';
import type { Actor } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import type { AttemptKind } from '../attempts/begin-attempt';
import { readBearer } from '../identify';

export type StaffUser = { documentId: string; actor: Actor };
/** `subject` names whom the try is about in a form that tells nothing. */
export type Found = { subject: string; user: StaffUser | undefined };
type Ask = { platform: Platform; ctx: Context; body: Record<string, unknown> };

export type SignInDoor = {
  method: 'POST' | 'PUT';
  path: string;
  kind: AttemptKind;
  /** A try that succeeds is taken back; where everybody is answered alike, every try counts. */
  countsOnlyFailures: boolean;
  /** Strapi answers a wrong password itself; what it throws was only a form filled in wrongly. */
  answersFailures?: true;
  /** Who comes in is on the record, and who was refused. */
  isSignIn?: true;
  /** Whoever passes has a new password: what the old one failed at is forgotten. */
  givesPassword?: true;
  /** null: nothing is guessed here, the try is not counted. */
  find(ask: Ask): Promise<Found | null>;
};

type Row = {
  id: number;
  document_id: string;
  firstname: string | null;
  lastname: string | null;
  email: string;
};
const COLUMNS = ['id', 'document_id', 'firstname', 'lastname', 'email'] as const;

const userOf = (row: Row | undefined): StaffUser | undefined =>
  row && {
    documentId: row.document_id,
    actor: {
      kind: 'staff',
      id: row.id,
      documentId: row.document_id,
      name: `${row.lastname ?? ''}${row.firstname ?? ''}` || row.email,
      email: row.email,
      permissions: new Set(),
      narrowed: new Map(),
      roles: [],
      organisations: [],
      accountId: null,
      sessionId: '',
    },
  };

async function byEmail({ platform, body }: Ask): Promise<Found> {
  const email = typeof body['email'] === 'string' ? body['email'].toLowerCase() : '';
  const user = userOf(
    await platform
      .db('admin_users')
      .whereRaw('lower(email) = ?', [email])
      .first<Row>(...COLUMNS),
  );
  return { user, subject: user?.documentId ?? platform.cipher.index('code', `unknown-staff:${email}`) };
}

/** Refused (password-rules.ts) before anybody looks at what could be guessed. */
const isTooWeak = (password: unknown): boolean =>
  typeof password === 'string' && password !== '' && !isStrongPassword(password, 'staff');

/** Links are not guessed by person but by the thousand: the address counts alone. */
const byLink =
  (name: string, column: string) =>
  async ({ platform, body }: Ask): Promise<Found | null> => {
    const { password } = { ...body, ...(body['userInfo'] as object | undefined) } as { password?: unknown };
    if (isTooWeak(password)) return null;
    const token = typeof body[name] === 'string' ? body[name] : '';
    const row = token
      ? await platform
          .db('admin_users')
          .where({ [column]: token })
          .first<Row>(...COLUMNS)
      : undefined;
    const user = userOf(row);
    return { user, subject: user?.documentId ?? '' };
  };

/** A session that was left open must not become a place to guess its owner's password. */
async function bySession({ platform, ctx, body }: Ask): Promise<Found | null> {
  const { currentPassword, password } = body;
  if (typeof currentPassword !== 'string') return null;
  if (isTooWeak(password)) return null;
  const { sessionManager } = platform.strapi as unknown as {
    sessionManager: (origin: 'admin') => {
      validateAccessToken(token: string): { payload: { userId: string } | null };
    };
  };
  const { payload } = sessionManager('admin').validateAccessToken(readBearer(ctx.get('authorization')) ?? '');
  const id = Number(payload?.userId) || 0;
  const user = userOf(
    await platform
      .db('admin_users')
      .where({ id })
      .first<Row>(...COLUMNS),
  );
  return user ? { user, subject: user.documentId } : null;
}

// prettier-ignore
export const SIGN_IN_DOORS: readonly SignInDoor[] = [
  { method: 'POST', path: '/admin/login',           kind: 'staff-password',  countsOnlyFailures: true,  find: byEmail, isSignIn: true },
  { method: 'POST', path: '/admin/forgot-password', kind: 'staff-forgotten', countsOnlyFailures: false, find: byEmail },
  { method: 'POST', path: '/admin/register',        kind: 'staff-link',      countsOnlyFailures: true,  find: byLink('registrationToken', 'registration_token') },
  { method: 'POST', path: '/admin/reset-password',  kind: 'staff-link',      countsOnlyFailures: true,  find: byLink('resetPasswordToken', 'reset_password_token'), givesPassword: true },
  { method: 'POST', path: '/admin/register-admin',  kind: 'staff-link',      countsOnlyFailures: true,  find: () => Promise.resolve({ subject: '', user: undefined }) },
  { method: 'PUT',  path: '/admin/users/me',        kind: 'staff-password',  countsOnlyFailures: true,  find: bySession, answersFailures: true },
];
