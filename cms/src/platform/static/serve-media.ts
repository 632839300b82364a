/**
 * Whatever lies in the public folder is a file of the media library and leaves with a file's headers, however its address was
 * spelt and whatever was let in before there was a list of types.
 */
import { ReadStream } from 'node:fs';
import { basename, extname, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { fileHeaders } from '../http/file-headers';
import { mediaTypeOf } from './media-types';

const LIBRARY = /^\/+uploads\//i;
const UNKNOWN = 'application/octet-stream';

const nameOf = (address: string): string => {
  try {
    return basename(decodeURIComponent(address));
  } catch {
    return basename(address);
  }
};

export function serveMedia(strapi: Core.Strapi): void {
  const folder = strapi.dirs.static.public + sep;
  const isStored = ({ path, body }: Context): boolean =>
    LIBRARY.test(path) || (body instanceof ReadStream && String(body.path).startsWith(folder));

  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    if (ctx.status >= 400 || !isStored(ctx)) return;
    const name = nameOf(ctx.path);
    ctx.set(fileHeaders({ name, mime: mediaTypeOf(extname(name)) ?? UNKNOWN, inline: true }));
  });
}
