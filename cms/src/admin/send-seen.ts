/**
 * Strapi's own forms do not say what they were opened with. So the stamp that a record came with (ETag) is kept by its
 * address, and goes back with the change (If-Match): upon a record that others changed meanwhile the server writes nothing.
 */
const seen = new Map<string, string>();
const MOST = 200;

function keep(path: string, tag: string): void {
  seen.delete(path);
  seen.set(path, tag);
  const [oldest] = seen.keys();
  if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
}

export function sendSeen(): void {
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (input instanceof Request) return plainFetch(input, init);
    const { pathname } = new URL(String(input), window.location.origin);
    const method = (init?.method ?? 'GET').toUpperCase();
    const tag = method === 'PUT' ? seen.get(pathname) : undefined;
    const headers = new Headers(init?.headers);
    if (tag) headers.set('If-Match', tag);
    const response = await plainFetch(input, tag ? { ...init, headers } : init);
    const next = response.ok && (method === 'GET' || method === 'PUT') ? response.headers.get('etag') : null;
    if (next) keep(pathname, next);
    return response;
  };
}
