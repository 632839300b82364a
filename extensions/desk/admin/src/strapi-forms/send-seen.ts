/**
 * Strapi's own forms do not say what they were opened with. So the stamp that a record came with (ETag) is kept by its
 * address, and goes back with the change (If-Match): upon a record that others changed meanwhile the server writes nothing.
 * The person then sees both values and picks, while the form still waits for the answer to its first try.
 */
import { answerAgain, keep, keptOf, tellRefused, type Kept } from './kept-records';
import type { Fields } from './merge-three';
import type { Themes } from './panel-root';
import { roadOf, type Road } from './roads';
import { settle } from './settle';

const CHANGED = 409;
/** Strapi renews the sign-in and tries again. */
const NOT_SIGNED_IN = 401;
/** So long is “已保存” on the screen before the page comes anew. */
const SAVED_IS_READ_MS = 1_200;
const OFFLINE = '连不上服务器，没有保存。填好的内容都在，网络好了再按“保存”';

type Put = { url: string; path: string; road: Road; init: RequestInit };

export function sendSeen(themes: () => Themes): void {
  const plainFetch = window.fetch.bind(window);

  /** What a form with a tree was saved as is read in the words of its opening, unless others were there in between. */
  async function keepSaved({ url, path, road, init }: Put, response: Response): Promise<void> {
    if (!road.tree) return keep(path, response);
    await keep(path, response, false);
    const saved = response.ok ? await plainFetch(url, readingAs(init)).catch(() => null) : null;
    if (saved?.headers.get('etag') === response.headers.get('etag')) await keep(path, saved as Response);
  }

  async function put(asked: Put, seen: Kept | undefined, settledAs?: Fields): Promise<Response> {
    const { url, path, road, init } = asked;
    const headers = new Headers(init.headers);
    if (seen) headers.set('If-Match', seen.tag);
    const response = await plainFetch(url, { ...init, headers });
    if (response.status === CHANGED && seen) {
      const read = (address = url) => plainFetch(address, readingAs(init));
      const settled = await settle({ path, road, seen, refusal: response, init, read, themes });
      // Kept is what the form was opened with until the server has said yes: Strapi may try its own words again.
      if (settled)
        return put({ ...asked, init: { ...init, body: settled.body } }, settled.upon, settled.fields);
    }
    await keepSaved(asked, response);
    if (response.ok && settledAs && road.tree) drawAnew(() => road.tree?.remember?.(path, settledAs));
    if (!response.ok && response.status !== NOT_SIGNED_IN) tellRefused(path);
    return response;
  }

  window.fetch = async (input, init = {}) => {
    if (input instanceof Request) return plainFetch(input, init);
    const url = String(input);
    const path = new URL(url, window.location.origin).pathname;
    const road = roadOf(path);
    const method = (init.method ?? 'GET').toUpperCase();
    if (road && method === 'PUT')
      return put({ url, path, road, init }, keptOf(path)).catch((error: unknown) => {
        tellRefused(path);
        // A browser says it in English, each in its own words.
        throw error instanceof TypeError ? new TypeError(OFFLINE) : error;
      });
    if (!road || method !== 'GET') return plainFetch(input, init);
    const again = answerAgain(path);
    if (again) return again;
    const response = await plainFetch(input, init);
    await keep(path, response);
    return response;
  };
}

/** Such a form stays as it was ticked, whatever was saved: what stands there now is read with the page. */
function drawAnew(first: () => void): void {
  setTimeout(() => {
    first();
    window.location.reload();
  }, SAVED_IS_READ_MS);
}

function readingAs(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  headers.delete('Content-Type');
  return { headers, credentials: init.credentials };
}
