/**
 * Staff passwords in the panel are Strapi's business, but what they must be is ours: twelve characters of three kinds, and
 * none of the last five.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isStrongPassword, passwordMessage } from '@tiaohe/config';
import type { Context, Next } from 'koa';
import { readBearer } from '../access/identify';
import { wasUsedLately } from '../api/account/sign-in/was-used-lately';

/** Where the panel sets a password: invited, forgotten, first administrator, own profile, and by another administrator. */
const SETS_PASSWORD = /^\/admin\/(register|register-admin|reset-password|users\/([\w-]+))$/;
type Sent = { password?: unknown; userInfo?: { password?: unknown }; resetPasswordToken?: unknown };
type Claims = { payload: { userId?: string } | null };
type Sessions = (origin: string) => { validateAccessToken(token: string): Claims };
type Auth = { validatePassword(password: string, hash: string): Promise<boolean> };

async function ownerOf(strapi: Core.Strapi, ctx: Context, sent: Sent): Promise<number> {
  const [, way = '', user] = SETS_PASSWORD.exec(ctx.path) ?? [];
  if (way === 'reset-password' && typeof sent.resetPasswordToken === 'string') {
    const row = await strapi.db
      .connection('admin_users')
      .where({ reset_password_token: sent.resetPasswordToken })
      .first<{ id: number } | undefined>('id');
    return row?.id ?? 0;
  }
  if (user !== 'me') return Number(user) || 0;
  const { sessionManager } = strapi as unknown as { sessionManager: Sessions };
  const token = readBearer(ctx.get('authorization')) ?? '';
  return Number(sessionManager('admin').validateAccessToken(token).payload?.userId) || 0;
}

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<unknown> => {
    if (!SETS_PASSWORD.test(ctx.path) || !['POST', 'PUT'].includes(ctx.method)) return next();
    const sent = (ctx as unknown as { request: { body?: Sent } }).request.body ?? {};
    const password = sent.userInfo?.password ?? sent.password;
    if (typeof password !== 'string' || password === '') return next();
    if (!isStrongPassword(password, 'staff')) throw new errors.ValidationError(passwordMessage('staff'));
    const auth = strapi.service('admin::auth') as unknown as Auth;
    const isSame = (hash: string) => auth.validatePassword(password, hash);
    const id = await ownerOf(strapi, ctx, sent);
    if (id && (await wasUsedLately({ db: strapi.db.connection, owner: 'staff', id, isSame })))
      throw new errors.ValidationError('这个密码最近用过，请换一个没用过的');
    return next();
  };
