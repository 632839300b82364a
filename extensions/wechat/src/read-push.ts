/** Takes a push request apart: proves its sender, opens it, and names the event so that it counts only once. */
import { createHash } from 'node:crypto';
import { isSignedBy, openSealed } from './message-push';
import type { Push, PushRequest, WechatOptions } from './port';
import { readXml } from './read-xml';

type Settings = Pick<WechatOptions, 'appId' | 'pushToken' | 'encodingAesKey'>;

/** A signature is good for a while only: WeChat itself tries again within seconds. */
const FRESH_SECONDS = 600;
const LONG_ID = /("MsgI[dD]"\s*:\s*)(\d{10,})/g;

/** @param now by the real clock, as WeChat's is. */
export function readPush({
  method,
  query,
  rawBody,
  settings,
  now,
}: PushRequest & { settings: Settings; now: Date }): Push {
  const { appId, pushToken, encodingAesKey } = settings;
  if (!pushToken) return { ok: false, reason: 'not-configured' };

  const { signature = '', timestamp = '', nonce = '' } = query;
  const isPlainlySigned = isSignedBy({ parts: [pushToken, timestamp, nonce], signature });
  if (method === 'GET') {
    return isPlainlySigned
      ? { ok: true, kind: 'echo', reply: query.echostr ?? '' }
      : { ok: false, reason: 'bad-signature' };
  }
  const isFresh = Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= FRESH_SECONDS;

  // In plain mode the body is not part of what is signed: who did not sign has no letter of theirs taken apart.
  if (!encodingAesKey && !isPlainlySigned) return { ok: false, reason: 'bad-signature' };
  const outer = objectOf(rawBody.toString('utf8'));
  if (!outer) return { ok: false, reason: 'bad-body' };
  if (!encodingAesKey) return isFresh ? named(outer) : { ok: false, reason: 'stale' };

  // In safe mode only `msg_signature` covers the letter; a plain signature alone could be replayed over any body. In
  // compatible mode the same letter stands beside it in clear: what nobody signed is not looked at.
  const sealed = typeof outer.Encrypt === 'string' ? outer.Encrypt : '';
  const parts = [pushToken, timestamp, nonce, sealed];
  if (!sealed || !isSignedBy({ parts, signature: query.msg_signature ?? '' })) {
    return { ok: false, reason: 'bad-signature' };
  }
  if (!isFresh) return { ok: false, reason: 'stale' };
  const inner = objectOf(openSealed({ sealed, encodingAesKey, appId }) ?? '');
  return inner ? named(inner) : { ok: false, reason: 'bad-body' };
}

/**
 * WeChat gives events no id: it asks to tell repeats by sender and time of creation. Two messages that failed within one second
 * are two events all the same, so what an event lists is part of its name.
 */
function named(event: Record<string, unknown>): Push {
  const words = [event.FromUserName, event.CreateTime, event.Event ?? event.MsgType, event.MsgId];
  const lists = Object.entries(event).filter(([, value]) => typeof value === 'object' && value !== null);
  if (lists.length > 0) words.push(createHash('sha256').update(JSON.stringify(lists)).digest('base64url'));
  const eventId = words.filter((word) => word !== undefined).join(':');
  return eventId ? { ok: true, kind: 'event', eventId, event } : { ok: false, reason: 'bad-body' };
}

/** WeChat sends JSON or XML, as its console was set. */
function objectOf(text: string): Record<string, unknown> | null {
  if (text.trimStart().startsWith('<')) return readXml(text);
  try {
    // Trap: their message ids are longer than a JavaScript number is exact.
    const value: unknown = JSON.parse(text.replace(LONG_ID, '$1"$2"'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
