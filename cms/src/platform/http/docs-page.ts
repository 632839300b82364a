/** /docs: a plain page that lists every endpoint, and /docs/openapi.json for machines. */
import { createHash } from 'node:crypto';
import { PAGE_POLICY } from '@tiaohe/config';
import type { Context } from 'koa';
import type { Platform } from '../platform';
import { readVersion } from '../version';
import type { Endpoint } from './endpoint';
import { makeOpenApi } from './make-document';

type Router = { get(path: string, handle: (ctx: Context) => void): void };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const STYLE = `body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:68rem;padding:0 1rem;color:#12303a;background:#faf9f6}
h1{font-size:1.6rem}table{border-collapse:collapse;width:100%}td,th{padding:.45rem .6rem;border-bottom:1px solid #e3e0d8;text-align:left;vertical-align:top}
code{font-family:ui-monospace,monospace;font-size:.92em}.m{font-weight:600;color:#0b6b74;width:5rem}.p{color:#6b7280}`;

function rowOf({ method, path, doors, permission, summary }: Endpoint): string {
  const who = doors.join(', ');
  return doors
    .map(
      (door) =>
        `<tr><td class="m">${method}</td><td><code>${door === 'staff' ? '/desk' : '/api'}${escape(path)}</code></td><td>${escape(summary)}</td><td class="p">${escape(permission?.join(' | ') ?? who)}</td></tr>`,
    )
    .join('');
}

/** Made once at start, and sent again only when it changed. */
function sendKept({ ctx, type, text }: { ctx: Context; type: string; text: string }): void {
  ctx.status = 200;
  ctx.type = type;
  ctx.set({
    'Cache-Control': 'no-cache',
    ETag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`,
    'Content-Security-Policy': PAGE_POLICY,
  });
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = text;
}

export function mountDocs({
  platform,
  endpoints,
}: {
  platform: Platform;
  endpoints: readonly Endpoint[];
}): void {
  const router = platform.strapi.server.router as unknown as Router;
  const document = JSON.stringify(
    makeOpenApi({ endpoints, url: platform.settings.publicUrl, version: readVersion(platform.strapi) }),
  );
  router.get('/docs/openapi.json', (ctx) => {
    sendKept({ ctx, type: 'json', text: document });
  });
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>调和 接口说明</title><style>${STYLE}</style>
<h1>调和 接口说明</h1><p>机器可读的文档：<a href="/docs/openapi.json">openapi.json</a>（OpenAPI 3.1）。账号接口在 <code>/api</code>，工作人员接口在 <code>/desk</code>。</p>
<table><thead><tr><th>方法</th><th>路径</th><th>说明</th><th>权限</th></tr></thead><tbody>${endpoints.map(rowOf).join('')}</tbody></table></html>`;
  router.get('/docs', (ctx) => {
    sendKept({ ctx, type: 'html', text: page });
  });
}
