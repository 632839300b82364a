/**
 * Puts our hashing (crypto/passwords) in the place of Strapi's, which works bcrypt out in JavaScript on the main thread: at
 * seven sign-ins a second nothing else was answered. These are all the services of Strapi that hash or compare a password.
 */
import type { Context } from 'koa';
import { isPasswordOf } from '../../platform/crypto/password-hash';
import { Refusal } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { moveHash } from './move-hash';
import { comparePassword, hashPassword } from './password';

type Credentials = { email: string; password: string };
type User = { id: number; password: string | null; isActive: boolean };
export type SignInState = { refusal?: Refusal };
/** As passport takes it: an error, the user or false, and why not. */
type Verdict = [null, User] | [null, false, { message: string }];

/** One sentence whatever is wrong. The other is a word of Strapi's: its page shows people who may not come in a page of their own. */
const WRONG = { message: '邮箱或密码不正确' };
const NOT_ACTIVE = { message: 'User not active' };

async function checkStaffCredentials(platform: Platform, asked: Credentials): Promise<Verdict> {
  const user = (await platform.strapi.db
    .query('admin::user')
    .findOne({ where: { email: asked.email } })) as User | null;
  const isRight = await comparePassword({ password: asked.password, hash: user?.password });
  if (!user || !isRight) return [null, false, WRONG];
  if (!user.isActive) return [null, false, NOT_ACTIVE];
  await moveHash({
    platform,
    table: 'admin_users',
    id: user.id,
    password: asked.password,
    hash: user.password ?? '',
  });
  return [null, user];
}

/** Strapi's controller makes 501 of whatever is thrown in it; who guards the door answers with what really was (guard-sign-in). */
async function keepRefusal({ strapi }: Platform, verdict: Promise<Verdict>): Promise<Verdict> {
  try {
    return await verdict;
  } catch (error) {
    const ctx = strapi.requestContext.get() as Context | undefined;
    if (ctx && error instanceof Refusal) (ctx.state as SignInState).refusal = error;
    throw error;
  }
}

export function installHashing(platform: Platform): void {
  const { strapi } = platform;
  const validatePassword = (password: string, hash: string) => isPasswordOf({ password, hash });
  Object.assign(strapi.service('admin::auth') as object, {
    hashPassword: (password: string) => hashPassword({ password }),
    validatePassword,
    checkCredentials: (asked: Credentials) => keepRefusal(platform, checkStaffCredentials(platform, asked)),
  });
  Object.assign(strapi.plugin('users-permissions').service('user') as object, {
    validatePassword,
    async ensureHashedPasswords<T extends { password?: unknown }>(values: T): Promise<T> {
      const { password } = values;
      return typeof password === 'string'
        ? { ...values, password: await hashPassword({ password }) }
        : values;
    },
  });
}
