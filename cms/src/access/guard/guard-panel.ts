/**
 * Stands before Strapi's own routes. They are good pages; what they lack is asked here: who comes in by which credential,
 * that nobody gives more than they hold, that the last administrator stays, that audit and administration stay apart, that
 * case data is not theirs. Everything that changes something is on the record, and acts on the very next request.
 */
import type { Context, Next } from 'koa';
import { SYSTEM } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { sendRefusal } from '../../platform/http/answer';
import { Refusal, refuse } from '../../platform/http/refusal';
import { findRoad, type Layer, type Road } from '../../platform/http/road';
import type { Platform } from '../../platform/platform';
import type { AccessCache } from '../access-cache';
import { ensureAdministrator } from '../first-administrator';
import { OLD_PASSWORD } from '../passwords/old-password';
import { recognise } from '../recognise';
import { strapiLayers, wayOf } from '../roads/strapi-roads';
import { isOpenWhileDue } from '../roads/way';
import { askContents } from './contents';
import { passThrough } from './pass-through';
import { askPasswordByLink } from './password-rules';
import { ruleOf } from './rules';

type Guard = { platform: Platform; cache: AccessCache };
type Visit = { ctx: Context; next: Next; road: Road; body: unknown };

const FIRST_ADMINISTRATOR = 'POST /admin/register-admin';

/** Before anybody is signed in: what a password must be, and that it is on the record when a link was used. */
async function passOpen({ platform }: Guard, { ctx, next, road, body }: Visit): Promise<void> {
  const owner = await askPasswordByLink({ platform, key: road.key, body });
  await next();
  if (road.key === FIRST_ADMINISTRATOR) await ensureAdministrator(platform);
  if (!owner || ctx.status >= 400) return;
  await recordAudit({
    db: platform.db,
    now: platform.clock.now(),
    line: {
      actor: { ...SYSTEM, name: owner.name },
      action: 'staff.set-password',
      subject: { type: 'staff', id: owner.documentId },
      address: ctx.ip,
    },
  });
}

async function passSignedIn({ platform, cache }: Guard, visit: Visit): Promise<void> {
  const { ctx, next, road, body } = visit;
  const actor = (await recognise({ platform, cache, ctx, door: 'panel' })) ?? refuse('UNAUTHENTICATED');
  const way = wayOf(road.key);
  const rule = ruleOf(road.key);
  const isDue = actor.kind === 'staff' && actor.due;
  if (isDue && !isOpenWhileDue(way) && !rule?.whileDue) refuse('PASSWORD_REQUIRED', OLD_PASSWORD);
  askContents({ strapi: platform.strapi, road, method: ctx.method, body });
  const recorded = rule ?? (typeof way === 'object' ? way : null);
  if (!recorded) return void (await next());
  await passThrough({ platform, ctx, next, road, actor, body, rule: recorded });
  if (rule) cache.clear();
}

export function guardPanel(guard: Guard) {
  const { platform } = guard;
  let layers: readonly Layer[] | undefined;
  return async (ctx: Context, next: Next): Promise<void> => {
    layers ??= strapiLayers(platform.strapi);
    const road = findRoad(layers, ctx.method, ctx.path);
    if (!road) return void (await next());
    try {
      const way = wayOf(road.key);
      if (way === 'closed') refuse('DOOR_CLOSED');
      const visit = { ctx, next, road, body: ctx.request.body };
      await (way === 'open' ? passOpen(guard, visit) : passSignedIn(guard, visit));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendRefusal({ ctx, error, platform });
    }
  };
}
