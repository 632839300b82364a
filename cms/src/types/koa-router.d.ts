/** The router under Strapi ships no types; tests put addresses to it. */
declare module '@koa/router' {
  type Handle = (ctx: never) => Promise<void>;
  export default class Router {
    readonly stack: unknown[];
    register(path: string, methods: readonly string[], handle: Handle): void;
    routes(): unknown;
  }
}
