/** Staff passwords in the panel are Strapi's business, but how strong they are is ours: twelve characters of three kinds. */
import { errors } from '@strapi/utils';
import { isStrongPassword, passwordMessage } from '@tiaohe/config';
import type { Context, Next } from 'koa';

/** Where the panel sets a password: invited, forgotten, first administrator, own profile, and by another administrator. */
const SETS_PASSWORD = /^\/admin\/(register|register-admin|reset-password|users\/[\w-]+)$/;
type Body = { request: { body?: { password?: unknown; userInfo?: { password?: unknown } } } };

export default () => (ctx: Context, next: Next) => {
  if (!SETS_PASSWORD.test(ctx.path) || !['POST', 'PUT'].includes(ctx.method)) return next();
  const { body } = (ctx as unknown as Body).request;
  const password = body?.userInfo?.password ?? body?.password;
  if (typeof password !== 'string' || password === '' || isStrongPassword(password, 'staff')) return next();
  throw new errors.ValidationError(passwordMessage('staff'));
};
