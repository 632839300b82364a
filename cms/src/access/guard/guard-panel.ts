/**
 * Stands before Strapi's own routes for users, roles and contents. They are good pages; what they lack is asked here: nobody
 * gives more than they hold, the last administrator stays, audit and administration stay apart, case data is not theirs.
 * Everything that passes is on the record, and acts on the very next request.
 */
import type { AuditDetail } from '@tiaohe/config';
import type { Context, Next } from 'koa';
import { recordAudit } from '../../audit/record-audit';
import { attributesOf } from '../../document-rules/attributes-of';
import { badRelations } from '../../document-rules/relation-ids';
import { sendRefusal } from '../../http/answer';
import { Refusal, refuse } from '../../http/refusal';
import type { Platform } from '../../platform/platform';
import type { AccessCache } from '../access-cache';
import type { Actor } from '../actor';
import { ensureAdministrator } from '../first-administrator';
import { identify, readBearer } from '../identify';
import { OLD_PASSWORD } from '../old-password';
import { ACCOUNT_ROLE_RULES } from './account-role-rules';
import { lockAdministrators } from './administrators';
import { CLOSED_CONTENTS } from './case-data';
import { PANEL_RULES, type Rule } from './panel-rules';

type Guard = { platform: Platform; cache: AccessCache };
type Body = { request: { body?: unknown } };

const RULES: readonly Rule[] = [...PANEL_RULES, ...ACCOUNT_ROLE_RULES];
const CONTENTS = /^\/content-manager\/(?:collection-types|single-types|relations|preview\/url)\/([^/]+)/;
/** A relation of an open type shows rows of the type that it points to. */
const RELATION = /^\/content-manager\/relations\/([^/]+)\/(?:[^/]+\/)?([^/]+)$/;
const REGISTERS = '/admin/register-admin';
/** Where an old password is changed. */
const OWN_PROFILE = '/admin/users/me';

/** As the router reads it: without regard to case, each part decoded. */
export function plainPath({ path }: Context): string {
  try {
    return decodeURIComponent(path).toLowerCase().replace(/\/+$/, '');
  } catch {
    return path;
  }
}

async function whoAsks({ platform, cache }: Guard, ctx: Context): Promise<Actor | null> {
  const token = readBearer(ctx.get('authorization'));
  return token ? identify({ platform, cache, origin: 'admin', token, actingAs: null }) : null;
}

function targetOf({ strapi }: Platform, path: string): string {
  const [, uid, field] = RELATION.exec(path) ?? [];
  const attributes = attributesOf(strapi)(uid ?? '');
  const name = Object.keys(attributes).find((one) => one.toLowerCase() === field);
  return (name && attributes[name]?.target) || '';
}

function refuseContents(platform: Platform, ctx: Context, path: string): void {
  const uid = CONTENTS.exec(path)?.[1] ?? '';
  if (!CLOSED_CONTENTS.has(uid) && !CLOSED_CONTENTS.has(targetOf(platform, path))) return;
  const isLook = ctx.method === 'GET' || ctx.method === 'HEAD';
  refuse(isLook ? 'FORBIDDEN' : 'CASE_LOCKED', {
    message: '这类数据请在调解工作台里查看和办理',
  });
}

/** Strapi drops a relation that a person may not read without a word, whatever it holds; what is no id is refused aloud. */
function refuseBadRelations({ strapi }: Platform, ctx: Context, path: string): void {
  if (ctx.method !== 'POST' && ctx.method !== 'PUT') return;
  const held = attributesOf(strapi);
  const data = (ctx as unknown as Body).request.body;
  const bad = badRelations({ data, attributes: held(CONTENTS.exec(path)?.[1] ?? ''), attributesOf: held });
  if (bad.length > 0)
    refuse('VALIDATION', { fields: bad.map((field) => ({ field, message: '关联的编号不正确' })) });
}

/** What was changed; never a password. */
const detailOf = ({ method }: Rule, body: unknown): AuditDetail | undefined =>
  method === 'DELETE' ? undefined : { fields: Object.keys((body as object | null | undefined) ?? {}) };

async function passThrough({
  guard: { platform, cache },
  ctx,
  next,
  actor,
  rule,
  id,
}: {
  guard: Guard;
  ctx: Context;
  next: Next;
  actor: Actor;
  rule: Rule;
  id: string;
}): Promise<void> {
  const { body } = (ctx as unknown as Body).request;
  // Strapi's own queries join this transaction: question, change and record stand or fall together, one change at a time.
  await platform.transaction(async (trx) => {
    await lockAdministrators(trx);
    await rule.ask({ trx, actor, id, body });
    await next();
    if (ctx.status >= 400) return;
    await recordAudit({
      db: trx,
      now: platform.clock.now(),
      line: {
        actor,
        action: rule.action,
        subject: { type: rule.subject, id: id || 'new' },
        detail: detailOf(rule, body),
        address: ctx.ip,
      },
    });
  });
  cache.clear();
}

export const guardPanel =
  (guard: Guard) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const path = plainPath(ctx);
    try {
      if (path === REGISTERS) {
        await next();
        await ensureAdministrator(guard.platform);
        return;
      }
      const rule = RULES.find((one) => one.method === ctx.method && one.path.test(path));
      const isContents = CONTENTS.test(path);
      const actor = rule || isContents ? await whoAsks(guard, ctx) : null;
      // Strapi turns away whoever is not signed in.
      if (!actor) return await next();
      if (actor.kind === 'staff' && actor.due && path !== OWN_PROFILE)
        refuse('PASSWORD_REQUIRED', OLD_PASSWORD);
      refuseContents(guard.platform, ctx, path);
      if (isContents) refuseBadRelations(guard.platform, ctx, path);
      if (!rule) return await next();
      const id = rule.path.exec(path)?.[1] ?? '';
      await passThrough({ guard, ctx, next, actor, rule, id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendRefusal({ ctx, error, platform: guard.platform });
    }
  };
