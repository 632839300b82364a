/** Streams a stored file with the headers that keep it a file: never sniffed, never run. */
import { pipeline } from 'node:stream';
import type { Context } from 'koa';
import { fileHeaders } from '../../../platform/http/file-headers';
import type { Taken } from '../../../platform/http/reply/reply';
import type { Platform } from '../../../platform/platform';
import { vendorsOf } from '../../../platform/vendors/vendors';
import { cutStream } from './cut-stream';
import { readRange } from './read-range';

export type Sendable = { storageKey: string; name: string; mime: string; size: number };

export async function sendFile({
  platform,
  ctx,
  file,
  inline,
}: {
  platform: Platform;
  ctx: Context;
  file: Sendable;
  inline: boolean;
}): Promise<Taken> {
  const range = readRange(ctx.get('range'), file.size);
  ctx.set({
    ...fileHeaders({ name: file.name, mime: file.mime, inline }),
    'Cache-Control': 'private, max-age=300',
    'Accept-Ranges': 'bytes',
  });
  if (range === 'unsatisfiable') {
    ctx.status = 416;
    ctx.set('Content-Range', `bytes */${file.size}`);
    ctx.body = '';
    return { taken: true };
  }
  const source = await vendorsOf(platform.strapi).vault.open(file.storageKey);
  ctx.status = range ? 206 : 200;
  if (!range) {
    ctx.body = source;
    ctx.length = file.size;
    return { taken: true };
  }
  ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  // When the cut is complete, or the reader has gone, the source is closed with it.
  ctx.body = pipeline(source, cutStream(range), () => undefined);
  ctx.length = range.end - range.start + 1;
  return { taken: true };
}
