/** Stands before everything else, so that nobody downstream turns "the database is away" into another word. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { watchDatabase } from '../platform/db/watch-database';
import { answerWhileAway, type DatabaseLoss } from '../platform/http/answer-while-away';
import type { Platform } from '../platform/platform';

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const onLoss = (): void => {
    const ctx = strapi.requestContext.get() as { state: DatabaseLoss } | undefined;
    if (ctx) ctx.state.isDatabaseLost = true;
  };
  watchDatabase({ db: strapi.db.connection as never, onLoss });
  const log: Platform['log'] = (level, message) => void strapi.log[level](message);
  return (ctx: Context, next: Next): Promise<void> => answerWhileAway({ ctx, next, platform: { log } });
};
