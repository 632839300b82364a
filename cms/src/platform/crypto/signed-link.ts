/** Short-lived links to files: who may see a file is decided when the link is made, and the link says until when. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type LinkClaim = { material: string; until: number; inline: boolean };

const mac = (key: string, body: string) => createHmac('sha256', key).update(body).digest();

export function signLink(key: string, claim: LinkClaim): string {
  const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return `${body}.${mac(key, body).toString('base64url')}`;
}

/** @returns the claim, or null when the link was altered, is malformed, or has run out at `now` (ms). */
export function readLink(key: string, token: string, now: number): LinkClaim | null {
  const [body = '', given = ''] = token.split('.');
  const [expected, actual] = [mac(key, body), Buffer.from(given, 'base64url')];
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  const claim = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as LinkClaim;
  return claim.until > now ? claim : null;
}
