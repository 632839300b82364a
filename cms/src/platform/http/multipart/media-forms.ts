/**
 * Strapi's media library takes forms as well. Its routes read them here, as their last step before the handler: Strapi has
 * asked by then who comes, and what only the handler would ask, it is asked now.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readSettings } from '../../settings';
import { refuse, refuseField } from '../refusal';
import { incomingFolder, useScratch } from './incoming-folder';
import { isForm } from './is-form';
import { dropFiles, receiveForm, type Form } from './receive-form';

type Ability = { can(action: string): boolean };
type Asking = { state: { userAbility?: Ability; route: { info: { type?: string } } } };
type Route = { method: string; config?: { middlewares?: unknown[] } };
type Router = { routes: Route[] };

const LIMITS = { maxBytes: 50 * 1024 * 1024, most: 20 };
const MAY = ['plugin::upload.assets.create', 'plugin::upload.assets.update'];

/** What Strapi parses without asking whether it can be parsed. */
function refuseBrokenInfo({ fileInfo }: Form['fields']): void {
  for (const text of [fileInfo ?? []].flat()) {
    try {
      JSON.parse(text);
    } catch {
      refuseField('fileInfo', '文件说明的格式不对');
    }
  }
}

/** What makes pictures small says of a damaged one only that it could not; such an error is known by where it comes from. */
const isOfPictures = (error: unknown): error is Error =>
  error instanceof Error &&
  (error.message === 'File is not a valid image' || /[\\/]sharp[\\/]/.test(error.stack ?? ''));

async function pass(strapi: Core.Strapi, next: Next): Promise<unknown> {
  try {
    return await next();
  } catch (error) {
    if (!isOfPictures(error)) throw error;
    strapi.log.warn(`A picture could not be made small: ${error.message}`);
    return refuseField('files', '图片打不开，可能已损坏。请重新导出为 PNG 或 JPG 后再传');
  }
}

async function takeForm(strapi: Core.Strapi, ctx: Context, next: Next): Promise<unknown> {
  if (!isForm(ctx)) return next();
  const { userAbility } = ctx.state as Asking['state'];
  if (userAbility && !MAY.some((action) => userAbility.can(action))) return refuse('FORBIDDEN');
  const { request } = ctx;
  const { fields, files } = await receiveForm({
    request: ctx.req,
    directory: incomingFolder(readSettings(strapi).dataDir),
    limits: LIMITS,
  });
  try {
    refuseBrokenInfo(fields);
    await useScratch(readSettings(strapi).dataDir);
    Object.assign(request, { body: fields, files });
    return await pass(strapi, next);
  } finally {
    await dropFiles(files);
  }
}

/** Before Strapi mounts its routes. */
export function takeMediaForms(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('upload') as unknown as { routes: Record<string, Router> };
  for (const router of Object.values(routes))
    for (const route of router.routes.filter(({ method }) => method === 'POST')) {
      const middlewares = [
        ...(route.config?.middlewares ?? []),
        (ctx: Context, next: Next) => takeForm(strapi, ctx, next),
      ];
      route.config = { ...route.config, middlewares };
    }
}
