/** The router under Strapi ships no types; here is what we, and Strapi's own types, call of it. */
declare module '@koa/router' {
  import type { Context, Next } from 'koa';

  type Handle = (ctx: Context, next: Next) => unknown;
  class Router {
    readonly stack: unknown[];
    register(path: string, methods: readonly string[], handle: (ctx: never) => Promise<void>): void;
    routes(): unknown;
    get(path: string, handle: Handle): void;
    post(path: string, handle: Handle): void;
    put(path: string, handle: Handle): void;
    delete(path: string, handle: Handle): void;
  }
  namespace Router {
    type Layer = {
      path: string;
      methods: string[];
      match(path: string): boolean;
      captures(path: string): string[];
      params(path: string, captures: string[]): Record<string, string>;
    };
  }
  export default Router;
}
