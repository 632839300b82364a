/** Between the wire and a screen: JSON that may be none, the envelope that may be missing, the query of an address. */
import type { Answer } from '../contracts/common';

/** @returns null where a proxy answers in HTML or with nothing at all */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return text ?? null;
  try {
    return text ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

const isEnvelope = (body: unknown): body is Answer<unknown> =>
  typeof body === 'object' && body !== null && 'data' in body;

/** Our own endpoints answer in an envelope, some of Strapi's bare. */
export const readAnswer = <T, M = Record<string, unknown>>(body: unknown): Answer<T, M> =>
  (isEnvelope(body) ? body : { data: body || null }) as Answer<T, M>;

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** @returns the address with what of the query has a value; not by URLSearchParams, which WeChat does not have */
export function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}
