/** A connection of its own for plain `http://` endpoints. */
import http from 'node:http';
import type { LookupFunction } from 'node:net';

/** RFC 6761: names under `.localhost` are this machine; not every resolver knows it. */
const loopback: LookupFunction = (_host, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

/** Trap: without an agent the SDK sends even loopback requests through `http_proxy`. TLS endpoints may want that. */
export function plainHttpAgent(
  endpoint: string | undefined,
  protocol: string | undefined,
): http.Agent | undefined {
  if (protocol !== 'http://' || !endpoint) return undefined;
  const isLocal = /\.localhost(:\d+)?$/.test(endpoint);
  return new http.Agent({ keepAlive: true, ...(isLocal && { lookup: loopback }) });
}
