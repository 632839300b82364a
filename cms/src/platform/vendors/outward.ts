/**
 * Whether an address leads out of the house. People type addresses that the server then calls; one that leads inside would
 * show them the database, the cloud's metadata or a neighbour's router. Names are judged by what they resolve to, at the
 * moment of connecting: a name may answer differently the second time, and an outside page may redirect inside.
 */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** IANA special-purpose registries (RFC 6890): not the public Internet. */
const INNER_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** The only public part of IPv6, and what in it carries an IPv4 address or is for documents. */
const OUTER_V6 = '2000::/3';
const INNER_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const LONGEST = { ipv4: 32, ipv6: 128 } as const;

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    const bits = length === undefined ? LONGEST[family] : Number(length);
    // What is no network allows nothing: a slip of the pen in the settings must not open the house.
    if (isIP(address) && Number.isInteger(bits) && bits > 0 && bits <= LONGEST[family])
      list.addSubnet(address, bits, family);
  }
  return list;
}
const innerV4 = listOf(INNER_V4);
const innerV6 = listOf(INNER_V6);
const outerV6 = listOf([OUTER_V6]);

/** @param allowed networks and addresses that an operator lets be reached all the same. */
export function isInnerAddress(address: string, allowed: readonly string[] = []): boolean {
  const [plain = ''] = address.split('%');
  const family = isIPv4(plain) ? 'ipv4' : 'ipv6';
  if (!isIP(plain)) return true;
  if (listOf(allowed).check(plain, family)) return false;
  if (family === 'ipv4') return innerV4.check(plain, family);
  return !outerV6.check(plain, family) || innerV6.check(plain, family);
}

export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => one.toLowerCase() === host.toLowerCase());

/** As `URL` writes it, which has read decimal, octal and hexadecimal spellings; without brackets and the root's dot. */
const hostOf = (url: string): string | null => {
  try {
    return new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  } catch {
    return null;
  }
};

/** @returns the inner address that the URL leads to now, or null: it leads out, or nowhere. */
export async function findInner(url: string, allowed: readonly string[]): Promise<string | null> {
  const host = hostOf(url);
  if (!host || isAllowedHost(host, allowed)) return null;
  if (isIP(host)) return isInnerAddress(host, allowed) ? host : null;
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.find(({ address }) => isInnerAddress(address, allowed))?.address ?? null;
}
