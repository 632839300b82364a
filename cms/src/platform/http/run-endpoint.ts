/** Decides by which connections an endpoint works: a heavy read in its lane, other reads in their pool, acts in Strapi's. */
import type { LaneName } from '../lanes';
import type { Asked, Endpoint } from './endpoint';
import type { Reply } from './reply/reply';

type Deed = Asked<unknown, unknown>;

const laneOf = ({ heavy }: Endpoint, query: unknown): LaneName | null =>
  typeof heavy === 'function' ? heavy(query as never) : (heavy ?? null);

export function runEndpoint(endpoint: Endpoint, asked: Deed): Promise<Reply> {
  const { platform, signal, query } = asked;
  const lane = laneOf(endpoint, query);
  if (lane)
    return platform.heavy.read({
      lane,
      signal,
      work: (db) => endpoint.handle({ ...asked, platform: { ...platform, db } }),
    });
  if (endpoint.method !== 'GET') return endpoint.handle(asked);
  return endpoint.handle({ ...asked, platform: { ...platform, db: platform.reads } });
}
