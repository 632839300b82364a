/**
 * Stands before the panel's own doors for people who are not in yet, and counts what fails there by account and by address
 * (begin-attempt.ts). Strapi counted every try, also those that succeeded, so that colleagues behind one address locked each
 * other out, and said so in English.
 */
import type { Context, Next } from 'koa';
import { SYSTEM } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { sendRefusal } from '../../platform/http/answer';
import { plainPath } from '../../platform/http/plain-path';
import { Refusal } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { beginAttempt, forgetAttempts, type Attempt } from '../attempts/begin-attempt';
import type { SignInState } from '../passwords/install-hashing';
import { SIGN_IN_DOORS, type Found, type SignInDoor } from './sign-in-doors';

type Guard = { platform: Platform };

const bodyOf = (ctx: Context): Record<string, unknown> => {
  const { body } = (ctx as unknown as { request: { body?: unknown } }).request;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
};

/** What Strapi threw on its way out is no success either; its own middleware answers it. */
async function isLetIn(ctx: Context, next: Next): Promise<boolean> {
  await next();
  const { refusal } = ctx.state as SignInState;
  if (refusal) throw refusal;
  return ctx.status < 400;
}

async function settle(attempt: Attempt, door: SignInDoor, isDone: boolean): Promise<void> {
  if (isDone && door.countsOnlyFailures) await attempt.succeeded();
}

async function record(guard: Guard, ctx: Context, found: Found, isDone: boolean): Promise<void> {
  const { platform } = guard;
  const { user } = found;
  const line: AuditLine = {
    // A refused try says nothing about who made it.
    actor: user && isDone ? user.actor : SYSTEM,
    action: 'staff.sign-in',
    subject: { type: 'staff', id: user?.documentId ?? 'unknown' },
    result: isDone ? 'done' : 'refused',
    detail: { way: 'password' },
    address: ctx.ip,
  };
  await recordAudit({ db: platform.db, now: platform.clock.now(), line });
}

async function countTry(guard: Guard, door: SignInDoor, ctx: Context, next: Next): Promise<void> {
  const { platform } = guard;
  const found = await door.find({ platform, ctx, body: bodyOf(ctx) });
  if (found === null) return void (await next());
  const begin = {
    platform,
    kind: door.kind,
    subject: found.subject,
    accountId: found.user?.documentId,
    address: ctx.ip,
  };
  const attempt = await beginAttempt(begin);
  let isDone = false;
  try {
    isDone = await isLetIn(ctx, next);
  } catch (error) {
    if (error instanceof Refusal || door.answersFailures) await attempt.withdrawn();
    throw error;
  } finally {
    await settle(attempt, door, isDone);
    if (door.isSignIn && !(ctx.state as SignInState).refusal) await record(guard, ctx, found, isDone);
  }
  if (isDone && door.givesPassword) await forgetAttempts({ ...begin, kind: 'staff-password' });
}

export const guardSignIn =
  (guard: Guard) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const path = plainPath(ctx);
    const door = SIGN_IN_DOORS.find((one) => one.method === ctx.method && one.path === path);
    if (!door) return next();
    try {
      await countTry(guard, door, ctx, next);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendRefusal({ ctx, error, platform: guard.platform });
    }
  };
