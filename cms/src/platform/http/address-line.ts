/**
 * How an address counts against limits. A household or a rented server has a whole /64 of IPv6 (2^64 addresses) and often a
 * /48: counted one by one they are no limit at all. What one line is, is said here and nowhere else.
 */
import { isIPv6 } from 'node:net';

export type AddressLine = {
  /** One caller: an IPv4 address, or the /64 of an IPv6 one. */
  line: string;
  /** Their wider neighbourhood (/48), counted more loosely; IPv4 has none: thousands may share one address already. */
  site: string | null;
};

const MAPPED = [0, 0, 0, 0, 0, 0xffff];

/** Some proxies write a port behind the address, and Linux a zone. */
function bare(address: string): string {
  const text = address.trim().toLowerCase();
  const [, inner] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? [];
  return (inner ?? text).replace(/%.*$/, '');
}

const partsOf = (text: string): number[] =>
  text === ''
    ? []
    : text.split(':').flatMap((part) => {
        if (!part.includes('.')) return [Number.parseInt(part, 16)];
        const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
        return [a * 256 + b, c * 256 + d];
      });

/** The eight groups, whatever the spelling (::, leading zeros, a dotted end). */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const [left, right] = [partsOf(head), partsOf(tail ?? '')];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

export function addressLine(address: string): AddressLine {
  const text = bare(address);
  if (!isIPv6(text)) return { line: text, site: null };
  const groups = groupsOf(text);
  if (MAPPED.every((group, at) => groups[at] === group)) {
    const [high = 0, low = 0] = groups.slice(6);
    return { line: [high >> 8, high & 255, low >> 8, low & 255].join('.'), site: null };
  }
  const first = (count: number) =>
    groups
      .slice(0, count)
      .map((group) => group.toString(16))
      .join(':');
  return { line: `${first(4)}::/64`, site: `${first(3)}::/48` };
}

/** Whether somebody on this very machine calls. */
export const isLoopback = (address: string): boolean =>
  bare(address) === '::1' || addressLine(address).line.startsWith('127.');
