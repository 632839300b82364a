/** Takes a push request apart: proves its sender, opens it, and names the event so that it counts only once. */
import { isSignedBy, openSealed } from './message-push';
import type { Push, PushRequest, WechatOptions } from './port';

type Settings = Pick<WechatOptions, 'appId' | 'pushToken' | 'encodingAesKey'>;

export function readPush({ method, query, rawBody, settings }: PushRequest & { settings: Settings }): Push {
  const { appId, pushToken, encodingAesKey } = settings;
  if (!pushToken) return { ok: false, reason: 'not-configured' };

  const { signature = '', timestamp = '', nonce = '' } = query;
  const isPlainlySigned = isSignedBy({ parts: [pushToken, timestamp, nonce], signature });
  if (method === 'GET') {
    return isPlainlySigned
      ? { ok: true, kind: 'echo', reply: query.echostr ?? '' }
      : { ok: false, reason: 'bad-signature' };
  }

  const outer = objectOf(rawBody.toString('utf8'));
  if (!outer) return { ok: false, reason: 'bad-body' };
  if (!encodingAesKey) {
    return isPlainlySigned ? named(outer) : { ok: false, reason: 'bad-signature' };
  }

  // In safe mode only `msg_signature` covers the letter; a plain signature alone could be replayed over any body.
  const sealed = typeof outer.Encrypt === 'string' ? outer.Encrypt : '';
  const parts = [pushToken, timestamp, nonce, sealed];
  if (!sealed || !isSignedBy({ parts, signature: query.msg_signature ?? '' })) {
    return { ok: false, reason: 'bad-signature' };
  }
  const inner = objectOf(openSealed({ sealed, encodingAesKey, appId }) ?? '');
  return inner ? named(inner) : { ok: false, reason: 'bad-body' };
}

/** WeChat gives events no id: it asks to tell repeats by sender and time of creation. */
function named(event: Record<string, unknown>): Push {
  const words = [event.FromUserName, event.CreateTime, event.Event ?? event.MsgType, event.MsgId];
  const eventId = words.filter((word) => word !== undefined).join(':');
  return eventId ? { ok: true, kind: 'event', eventId, event } : { ok: false, reason: 'bad-body' };
}

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
