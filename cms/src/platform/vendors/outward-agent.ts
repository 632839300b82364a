/** Connects to nothing inside the house, whatever a name resolves to and wherever a redirect leads (outward.ts). */
import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isAllowedHost, isInnerAddress } from './outward';

export type Resolve = typeof lookup;

const refusal = (host: string, address: string): Error =>
  Object.assign(new Error(`${host} leads to ${address}, which is inside`), { code: 'INNER_ADDRESS' });

/** The addresses that were judged are the ones connected to: nothing resolves the name again. */
function outwardLookup(allowed: readonly string[], resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    const answer = (error: Error | null, found: LookupAddress[]) => {
      const inner = found.find(({ address }) => isInnerAddress(address, allowed));
      const [first] = found;
      if (error) return done(error, '');
      if (inner && !isAllowedHost(host, allowed)) return done(refusal(host, inner.address), '');
      if (!first) return done(new Error(`${host} leads nowhere`), '');
      return options.all ? done(null, found) : done(null, first.address, first.family);
    };
    resolve(host, { ...options, all: true }, (error, found) => answer(error, error ? [] : found));
  };
}

/** @param resolve how names become addresses; tests put a name server of their own here. */
export function outwardAgent({
  allowed,
  resolve = lookup,
}: {
  allowed: readonly string[];
  resolve?: Resolve;
}): Agent {
  const connect = buildConnector({ lookup: outwardLookup(allowed, resolve) });
  return new Agent({
    connect(options, callback) {
      // Nobody looks up what is an address already.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) && !isAllowedHost(host, allowed) && isInnerAddress(host, allowed))
        return callback(refusal(host, host), null);
      connect(options, callback);
    },
  });
}
