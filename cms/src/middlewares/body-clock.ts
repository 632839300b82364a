/**
 * Ends bodies that drip. A text has its time and no more; a form with files may take long, as long as it makes progress.
 * What is answered before it has arrived (refused at the door) is listened to for a moment, so that the answer is read.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { envelopeOf } from '../platform/http/answer';
import { isForm } from '../platform/http/multipart/is-form';
import { Refusal } from '../platform/http/refusal';

/** One kilobyte a second: slower than the slowest phone, faster than anybody who only holds the line. */
const LEAST_PER_SECOND = 1_024;
const LINGER_MS = 5_000;

const hasBody = ({ req }: Context): boolean =>
  Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined;

function endIt(ctx: Context): void {
  const { req, res } = ctx;
  // Whoever still waits for the body learns from the closed line that it will not come; the answer is written here.
  ctx.respond = false;
  if (res.headersSent) return void req.destroy();
  const body = JSON.stringify(envelopeOf(new Refusal('TOO_SLOW')));
  res.writeHead(408, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' });
  res.end(body, () => req.destroy());
}

function watch(ctx: Context, seconds: number): void {
  const { req, res } = ctx;
  const needsProgressOnly = isForm(ctx);
  let timer: NodeJS.Timeout;
  let seen = req.socket.bytesRead;
  const look = () => {
    if (req.complete) return;
    const came = req.socket.bytesRead - seen;
    if (!needsProgressOnly || came < LEAST_PER_SECOND * seconds) return endIt(ctx);
    seen += came;
    begin();
  };
  const begin = () => {
    timer = setTimeout(look, seconds * 1_000);
    timer.unref();
  };
  begin();
  res.once('finish', () => {
    clearTimeout(timer);
    if (!req.complete) timer = setTimeout(() => req.complete || req.socket.destroy(), LINGER_MS).unref();
  });
  req.once('close', () => clearTimeout(timer));
}

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const seconds = strapi.config.get<number>('tiaohe.bodySeconds');
  return (ctx: Context, next: Next): Promise<unknown> => {
    if (hasBody(ctx)) watch(ctx, seconds);
    return next();
  };
};
