/** The vendor's push of a finished call: basic authentication is all that proves it, a UUID is all that names it. */
import { isSame } from '@tiaohe/tencent';
import type { Callback, CallbackRequest, OutboundCallOptions } from './port';

/** The vendor takes anything else for a failure and pushes again. */
export const CALLBACK_REPLY = { ErrCode: 0, ErrMsg: '' } as const;

type Reading = CallbackRequest & { callback: OutboundCallOptions['callback'] };

export function readCallback({ headers, query, rawBody, callback }: Reading): Callback {
  const expected = `Basic ${Buffer.from(`${callback.username}:${callback.password}`).toString('base64')}`;
  if (!isSame(one(headers.authorization), expected)) return { ok: false, reason: 'unauthorised' };

  const eventId = one(headers['x-tccc-push-uuid']);
  if (!eventId) return { ok: false, reason: 'no-id' };

  const callId = sessionIdOf(rawBody);
  if (!callId) return { ok: false, reason: 'bad-body' };
  return { ok: true, eventId, callId, action: query.action ?? 'cdr' };
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

function sessionIdOf(rawBody: Buffer): string | null {
  try {
    const { SessionId } = JSON.parse(rawBody.toString('utf8')) as { SessionId?: unknown };
    return typeof SessionId === 'string' && SessionId !== '' ? SessionId : null;
  } catch {
    return null;
  }
}
