/** /docs: a plain page that lists every endpoint with what it answers, and /docs/openapi.json for machines. */
import { createHash } from 'node:crypto';
import { PAGE_POLICY } from '@tiaohe/config';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Platform } from '../platform';
import { readVersion } from '../version';
import { escapeHtml } from './docs/escape-html';
import { listShapes } from './docs/list-shapes';
import { sayShape, type Shape } from './docs/say-shape';
import type { DoorName, Endpoint } from './endpoint';
import { makeOpenApi } from './make-document';
import { namedShape } from './reply/make-responses';
import type { Wordless } from './reply/reply';

/** On a phone a row is a block: five columns side by side would have to be pushed to and fro. */
const STYLE = `body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;color:#12303a;background:#faf9f6}
h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.5rem}h3{font-size:1.05rem;margin:2rem 0 .3rem}a{color:#0b6b74}
table{border-collapse:collapse;width:100%}td,th{padding:.45rem .6rem;border-bottom:1px solid #e3e0d8;text-align:left;vertical-align:top}
code{font-family:ui-monospace,monospace;font-size:.92em;overflow-wrap:break-word}code a{white-space:nowrap}.a{min-width:11rem}.a code{overflow-wrap:anywhere}.m{font-weight:600;color:#0b6b74;width:5rem}.p{color:#5b6470}p.p{margin:.2rem 0}
@media(max-width:48rem){thead{display:none}tr{display:block;padding:.5rem 0;border-bottom:1px solid #e3e0d8}td{display:block;padding:0;border:0;width:auto}code{overflow-wrap:anywhere}code a{white-space:normal}}`;

const WORDLESS_WORDS: Record<Wordless, string> = {
  nothing: '无内容（204）',
  file: '文件',
  events: '事件流',
  redirect: '转到另一地址（302）',
  vendor: '按厂商的约定',
};

/** @param shapes receives the named shapes that the answer speaks of. */
function sayReply({ reply }: Endpoint, shapes: Record<string, Shape>): string {
  if (reply === undefined) return '';
  if (typeof reply === 'string') return WORDLESS_WORDS[reply];
  const said = (schema: z.ZodType) => `<code>${sayShape(namedShape(schema, shapes))}</code>`;
  if (reply instanceof z.ZodType) return said(reply);
  return 'raw' in reply ? `${said(reply.raw)}（不装在 data 里）` : `文件，或 ${said(reply.fileOr)}`;
}

const addressOf = (door: DoorName, path: string): string =>
  `${door === 'staff' ? '/desk' : '/api'}${escapeHtml(path)}`;

function rowsOf(endpoint: Endpoint, shapes: Record<string, Shape>): string {
  const { method, path, doors, permission, summary } = endpoint;
  const who = escapeHtml(permission?.join(' | ') ?? doors.join(', '));
  const answer = sayReply(endpoint, shapes);
  return doors
    .map(
      (door) =>
        `<tr><td class="m">${method}</td><td class="a"><code>${addressOf(door, path)}</code></td><td>${escapeHtml(summary)}</td><td>${answer}</td><td class="p">${who}</td></tr>`,
    )
    .join('');
}

function makePage(endpoints: readonly Endpoint[]): string {
  const shapes: Record<string, Shape> = {};
  const rows = endpoints.map((endpoint) => rowsOf(endpoint, shapes)).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>调和 接口说明</title><style>${STYLE}</style>
<h1>调和 接口说明</h1><p>机器可读的文档：<a href="/docs/openapi.json">openapi.json</a>（OpenAPI 3.1）。账号接口在 <code>/api</code>，工作人员接口在 <code>/desk</code>。</p>
<p>回答都装在 <code>{ data, meta? }</code> 里，下表写的是 <code>data</code>；出错时是 <code>{ data: null, error }</code>。点名字看<a href="#shapes">每种数据的字段</a>。</p>
<table><thead><tr><th>方法</th><th>路径</th><th>说明</th><th>回答</th><th>权限</th></tr></thead><tbody>${rows}</tbody></table>
<h2 id="shapes">数据的字段</h2>${listShapes(shapes)}</html>`;
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
  const router = platform.strapi.server.router;
  const document = JSON.stringify(
    makeOpenApi({ endpoints, url: platform.settings.publicUrl, version: readVersion(platform.strapi) }),
  );
  const page = makePage(endpoints);
  router.get('/docs/openapi.json', (ctx) => {
    sendKept({ ctx, type: 'json', text: document });
  });
  router.get('/docs', (ctx) => {
    sendKept({ ctx, type: 'html', text: page });
  });
}
