/** The public end of short-lived links: who may see the file was decided when the link was made. */
import type { Context } from 'koa';
import { readLink } from '../../platform/crypto/signed-link';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { refuse } from '../../platform/http/refusal';
import type { Taken } from '../../platform/http/reply/reply';
import type { Platform } from '../../platform/platform';
import type { MaterialRow } from '../../platform/rows/material';
import { sendFile } from './stream/send-file';

async function serve({
  platform,
  token,
  ctx,
}: {
  platform: Platform;
  token: string;
  ctx: Context;
}): Promise<Taken> {
  const claim =
    readLink(platform.settings.linkKey, token, Date.now()) ??
    refuse('NOT_FOUND', { message: '下载地址已过期，请回到案件里重新打开' });
  const row =
    (await platform
      .db<MaterialRow>('materials')
      .where({ document_id: claim.material })
      .whereNull('removed_at')
      .first()) ?? refuse('NOT_FOUND');
  const file = {
    storageKey: row.storage_key ?? refuse('NOT_FOUND'),
    name: row.name,
    mime: row.mime ?? 'application/octet-stream',
    size: Number(row.size ?? 0),
  };
  return sendFile({ platform, ctx, file, inline: claim.inline });
}

export const fileEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/files/:token',
    doors: ['public'],
    permission: null,
    summary: 'A file by its short-lived link; takes Range',
    reply: 'file',
    handle: ({ platform, params, ctx }) => serve({ platform, token: params.token, ctx }),
  }),
];
