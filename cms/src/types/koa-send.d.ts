declare module 'koa-send' {
  import type { Context } from 'koa';
  type Options = { root: string; maxage?: number; immutable?: boolean; index?: string };
  export default function send(ctx: Context, path: string, options: Options): Promise<string>;
}
