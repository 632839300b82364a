import type { Context } from 'koa';

/** An address as the router reads it: without regard to case, each part decoded, without slashes at its end. */
export function plainPath({ path }: Pick<Context, 'path'>): string {
  try {
    return decodeURIComponent(path).toLowerCase().replace(/\/+$/, '');
  } catch {
    return path;
  }
}
