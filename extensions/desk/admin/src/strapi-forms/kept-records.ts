/** What each of Strapi's forms was opened with: the record's stamp (ETag) and its words, which always belong together. */
const MOST = 200;
/** A form reads its record again as soon as a change was refused. */
const AGAIN_FOR_MS = 5_000;

export type Kept = { tag: string; text: string };
type Listener = (path: string) => void;

const kept = new Map<string, Kept & { againUntil: number }>();
const listeners = new Set<Listener>();

export const keptOf = (path: string): Kept | undefined => kept.get(path);

/** @returns undefined for a refusal, and for a record without a stamp. */
export async function readKept(response: Response): Promise<Kept | undefined> {
  const tag = response.ok ? response.headers.get('etag') : null;
  return tag ? { tag, text: await response.clone().text() } : undefined;
}

/** @param isRecord false for an answer that has the new stamp, and other words than the form reads */
export async function keep(path: string, response: Response, isRecord = true): Promise<void> {
  const read = await readKept(response);
  if (!read) return;
  kept.delete(path);
  kept.set(path, { ...read, text: isRecord ? read.text : '', againUntil: 0 });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

/**
 * Nothing was saved. What the form reads next is what it was opened with: newer words would take the place of what stands in
 * its boxes, and a server that is away would take the form itself.
 */
export function tellRefused(path: string): void {
  const held = kept.get(path);
  if (held) held.againUntil = Date.now() + AGAIN_FOR_MS;
  for (const listener of listeners) listener(path);
}

export function answerAgain(path: string): Response | undefined {
  const held = kept.get(path);
  if (!held?.text || held.againUntil < Date.now()) return undefined;
  return new Response(held.text, { headers: { 'content-type': 'application/json', etag: held.tag } });
}

/** @returns how to stop listening. */
export function onRefused(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
