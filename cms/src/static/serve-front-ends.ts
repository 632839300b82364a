/** The built front ends on the same port: mini-program as a web page, wall, signing page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import send from 'koa-send';

type FrontEnd = { prefix: string; root: string; index: string };

const YEAR_MS = 365 * 86_400_000;

/** @param home the product's root folder. */
const frontEnds = (home: string): FrontEnd[] => [
  { prefix: '/m', root: join(home, 'miniprogram/dist/build/h5'), index: 'index.html' },
  { prefix: '/screen', root: join(home, 'bigscreen/dist'), index: 'index.html' },
  { prefix: '/sign', root: join(home, 'bigscreen/dist'), index: 'sign.html' },
];

export function serveFrontEnds({ strapi, home }: { strapi: Core.Strapi; home: string }): void {
  const served = frontEnds(home);
  strapi.server.use(async (ctx: Context, next: Next) => {
    const found = served.find(({ prefix }) => ctx.path === prefix || ctx.path.startsWith(`${prefix}/`));
    if (!found || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    if (ctx.path === found.prefix) return ctx.redirect(`${found.prefix}/${ctx.search}`);
    const path = decodeURIComponent(ctx.path.slice(found.prefix.length + 1)) || found.index;
    // Only files that exist: routes of the front ends live behind the hash.
    if (path.includes('..') || !existsSync(join(found.root, path))) return next();
    // Names of built assets carry a hash of their content.
    const isHashed = path.startsWith('assets/') || path.startsWith('static/');
    await send(ctx, path, { root: found.root, maxage: isHashed ? YEAR_MS : 0, immutable: isHashed });
  });
  strapi.server.use(async (ctx: Context, next: Next) =>
    ctx.path === '/' && ctx.method === 'GET' ? ctx.redirect('/m/') : next(),
  );
}
