/** Sends one built file: compressed as it was at build time, not at all when the client has it, and for how long it may keep it. */
import { createReadStream } from 'node:fs';
import { PAGE_POLICY } from '@tiaohe/config';
import type { Context } from 'koa';
import { chooseEncoding, type Encoding } from './choose-encoding';
import type { BuiltFile } from './list-files';

const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for every time: a page must not name scripts of yesterday's build. */
const ASK_AGAIN = 'no-cache';

export function sendBuilt({
  ctx,
  file,
  isHashed,
}: {
  ctx: Context;
  file: BuiltFile;
  /** Its name carries a hash of its content. */
  isHashed: boolean;
}): void {
  const existing = Object.keys(file.encoded) as Encoding[];
  const encoding = chooseEncoding({ header: ctx.get('accept-encoding'), existing });
  const body = (encoding && file.encoded[encoding]) ?? file.plain;
  ctx.status = 200;
  ctx.type = file.extension;
  ctx.vary('Accept-Encoding');
  // Weak: it names the content, whichever way it is packed.
  ctx.set({ 'Cache-Control': isHashed ? FOREVER : ASK_AGAIN, ETag: `W/"${file.hash}"` });
  if (file.extension === '.html') ctx.set('Content-Security-Policy', PAGE_POLICY);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  if (encoding) ctx.set('Content-Encoding', encoding);
  ctx.body = createReadStream(body.file);
  // A stream's body takes the length away again.
  ctx.length = body.size;
}
