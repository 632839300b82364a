/**
 * The first word on every answer, refusals included: it is a file in a sandbox, of this origin, and this kind of thing only.
 * The code that sends one of our own pages says otherwise itself, so that no spelling of an address turns a file into a page.
 */
import { FILE_POLICY } from '@tiaohe/config';
import type { Context, Next } from 'koa';

/** None of our pages asks for these; a page that somebody smuggled in shall not get them either. */
const DEVICES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi'];

const HEADERS = {
  'Content-Security-Policy': FILE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DEVICES.map((device) => `${device}=()`).join(', '),
} as const;

export default () =>
  (ctx: Context, next: Next): Promise<unknown> => {
    ctx.set(HEADERS);
    return next();
  };
