/**
 * Strapi's own forms send no revision. So what is read there leaves with an ETag, the panel sends it back as If-Match
 * (desk/admin/src/strapi-forms), and a change upon an older one is refused inside the transaction that would have written it.
 * Stands behind guard-panel.ts, whose transaction and lock it shares where there are any, and which answers its refusals.
 */
import { shanghaiTime } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Context, Next } from 'koa';
import type { Actor } from '../../platform/actor';
import { plainPath } from '../../platform/http/plain-path';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { Editor } from '../../platform/revision/changed-since';
import { lastEditor } from '../../platform/revision/last-editor';
import { ROADS, type Road, type Stamp } from '../../platform/revision/stamps';
import type { AccessCache } from '../access-cache';
import { identify, readBearer } from '../identify';

const tagOf = ({ value }: Stamp): string => `"${value}"`;
/** A proxy that compresses answers makes a strong tag weak. */
const sent = (ctx: Context): string => ctx.get('if-match').replace(/^W\//, '');

type Stale = { db: Knex; road: Road; id: string; stamp: Stamp; actor: Actor };

async function editorOf({ db, road, id, stamp: { by, at }, actor }: Stale): Promise<Partial<Editor>> {
  if (road.told) return (await lastEditor({ db, actor, told: road.told, id })) ?? {};
  const isOwn = actor.kind === 'staff' && by?.id === actor.id;
  return { by: by?.name, at: at?.toISOString(), isOwn };
}

async function refuseStale(stale: Stale): Promise<never> {
  const { by, at, isOwn = false } = await editorOf(stale);
  const who = isOwn ? '您在另一处' : by || '别人';
  return refuse('RECORD_CHANGED', {
    message: `${who}${at ? ` ${shanghaiTime(new Date(at))} ` : '刚刚'}改过这条记录，您的改动没有保存。请再按一次“保存”，看清两边的内容再选`,
    meta: { by: by || null, at: at ?? null, isOwn },
  });
}

export const guardStrapiForms =
  ({ platform, cache }: { platform: Platform; cache: AccessCache }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const path = plainPath(ctx);
    const road = ROADS.find((one) => one.path.test(path));
    if (!road || !['GET', 'PUT'].includes(ctx.method)) return next();
    const token = readBearer(ctx.get('authorization'));
    const actor = token && (await identify({ platform, cache, origin: 'admin', token, actingAs: null }));
    // Strapi turns away whoever is not signed in.
    if (!actor) return next();

    const { strapi } = platform;
    const parts = road.path.exec(path)?.slice(1) ?? [];
    const leaveWith = (stamp: Stamp | undefined) => {
      if (stamp && ctx.status === 200) ctx.set('ETag', tagOf(stamp));
    };
    if (ctx.method === 'GET') {
      // Taken before the answer: a change in between makes the stamp too old, never too new.
      const before = await road.stamp({ db: platform.db, strapi, parts });
      await next();
      leaveWith(before);
      return;
    }
    await platform.transaction(async (db) => {
      // Not every form is one row that could be locked.
      await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`form:${path}`]);
      const before = await road.stamp({ db, strapi, parts, lock: true });
      const seen = sent(ctx);
      if (seen && before && seen !== tagOf(before))
        await refuseStale({ db, road, id: parts[0] ?? '', stamp: before, actor });
      await next();
      leaveWith(await road.stamp({ db, strapi, parts }));
    });
  };
