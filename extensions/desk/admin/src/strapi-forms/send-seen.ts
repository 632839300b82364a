/**
 * Strapi's own forms do not say what they were opened with. So the stamp that a record came with (ETag) is kept by its
 * address, and goes back with the change (If-Match): upon a record that others changed meanwhile the server writes nothing.
 * The person then sees both values and picks, while the form still waits for the answer to its first try.
 */
import { answerAgain, keep, keptOf, tellRefused, type Kept } from './kept-records';
import type { Themes } from './panel-root';
import { roadOf, type Road } from './roads';
import { settle } from './settle';

const CHANGED = 409;
/** Strapi renews the sign-in and tries again. */
const NOT_SIGNED_IN = 401;
const OFFLINE = '连不上服务器，没有保存。填好的内容都在，网络好了再按“保存”';

type Put = { url: string; path: string; road: Road; init: RequestInit };

export function sendSeen(themes: () => Themes): void {
  const plainFetch = window.fetch.bind(window);

  async function put(asked: Put, seen: Kept | undefined): Promise<Response> {
    const { url, path, road, init } = asked;
    const headers = new Headers(init.headers);
    if (seen) headers.set('If-Match', seen.tag);
    const response = await plainFetch(url, { ...init, headers });
    if (response.status === CHANGED && seen && road.read) {
      const read = (address = url) => plainFetch(address, readingAs(init));
      const settled = await settle({ path, road, seen, refusal: response, init, read, themes });
      // Kept is what the form was opened with until the server has said yes: Strapi may try its own words again.
      if (settled) return put({ ...asked, init: { ...init, body: settled.body } }, settled.upon);
    }
    await keep(path, response, road.read !== undefined);
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

function readingAs(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  headers.delete('Content-Type');
  return { headers, credentials: init.credentials };
}
