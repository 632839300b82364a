/** The built front ends on one port: mini-program as a web page, wall, signing page, staff panel. */
import { ReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Context, Next } from 'koa';
import { sendRefusal } from '../http/answer';
import { Refusal } from '../http/refusal';
import type { Platform } from '../platform';
import { listFrontEnds, type FrontEnd } from './front-ends';
import { sendBuilt } from './send-built';

/** What stands after the prefix, decoded once; null when the escapes make no sense. */
function pathBelow({ prefix }: FrontEnd, address: string): string | null {
  try {
    return decodeURIComponent(address.slice(prefix.length + 1));
  } catch {
    return null;
  }
}

const isBelow = ({ prefix }: FrontEnd, address: string): boolean =>
  address === prefix || address.startsWith(`${prefix}/`);

/** Strapi answers whatever it does not know under the panel's address with the panel's page, which finds its way itself. */
const isShell = (ctx: Context): boolean =>
  ctx.body instanceof ReadStream && basename(String(ctx.body.path)) === 'index.html';

async function servePanel(front: FrontEnd, ctx: Context, next: Next): Promise<void> {
  const path = pathBelow(front, ctx.path) ?? '';
  const file = front.files.get(path);
  if (file) return sendBuilt({ ctx, file, isHashed: front.isHashed(path) });
  // The panel's own API lives at the same address.
  await next();
  const page = front.files.get(front.index);
  if (page && isShell(ctx)) sendBuilt({ ctx, file: page, isHashed: false });
}

function servePage({ front, ctx, platform }: { front: FrontEnd; ctx: Context; platform: Platform }): void {
  if (ctx.path === front.prefix) return ctx.redirect(`${front.prefix}/${ctx.search}`);
  const path = pathBelow(front, ctx.path);
  // Only files that exist: routes of these front ends live behind the hash.
  const file = path === null ? undefined : front.files.get(path || front.index);
  // Nobody further on is asked: Strapi would read `..%2f` as a way to its own folder.
  if (!file) return sendRefusal({ ctx, error: new Refusal('NOT_FOUND'), platform });
  sendBuilt({ ctx, file, isHashed: front.isHashed(path ?? '') });
}

export function serveFrontEnds({
  platform,
  home,
  panel,
}: {
  platform: Platform;
  /** The product's root folder. */
  home: string;
  /** The address of the staff's panel. */
  panel: string;
}): void {
  const fronts = listFrontEnds({ home, panel });
  platform.strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === '/') return ctx.redirect('/m/');
    const front = fronts.find((one) => isBelow(one, ctx.path));
    if (!front) return next();
    if (front.prefix === panel) return servePanel(front, ctx, next);
    servePage({ front, ctx, platform });
  });
}
