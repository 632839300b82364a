/** An address that somebody typed leads out of the house, or nowhere. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findInner, isInnerAddress } from './outward';
import { outwardAgent, type Resolve } from './outward-agent';

it.each([
  ['this machine', '127.0.0.1'],
  ['this machine, by another of its numbers', '127.8.9.10'],
  ['nowhere in particular', '0.0.0.0'],
  ['a private network', '10.1.2.3'],
  ['another', '172.31.255.254'],
  ['a home router', '192.168.0.1'],
  ['the cloud’s metadata', '169.254.169.254'],
  ['a carrier’s network, and another cloud’s metadata', '100.100.100.200'],
  ['everybody', '255.255.255.255'],
  ['this machine, in IPv6', '::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6, in hexadecimal', '::ffff:a9fe:a9fe'],
  ['a private network, in IPv6', 'fd00::1'],
  ['a neighbour, with its interface', 'fe80::1%eth0'],
  ['IPv4 behind a translator', '64:ff9b::7f00:1'],
  ['IPv4 in a tunnel', '2002:7f00:1::'],
  ['what is no address', 'localhost'],
])('%s is inside: %s', (_what, address) => {
  expect(isInnerAddress(address)).toBe(true);
});

it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::1111'])(
  '%s is outside',
  (address) => {
    expect(isInnerAddress(address)).toBe(false);
  },
);

it('an operator’s list opens what stands in it, and a slip of the pen opens nothing', () => {
  const allowed = ['10.2.0.0/16', 'fd00::5', '0.0.0.0/0', '10.3.0.0/x', 'nonsense'];
  const reached = ['10.2.7.7', 'fd00::5', '10.3.0.1', '127.0.0.1', 'fd00::6'].filter(
    (address) => !isInnerAddress(address, allowed),
  );
  expect(reached).toEqual(['10.2.7.7', 'fd00::5']);
});

it.each([
  ['http://127.0.0.1:5432/', '127.0.0.1'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://0x7f.1/', '127.0.0.1'],
  ['http://0177.0.0.1/', '127.0.0.1'],
  ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
  ['http://user@169.254.169.254/latest', '169.254.169.254'],
  ['http://１２７.0.0.1/', '127.0.0.1'],
  ['http://8.8.8.8/', null],
  ['no address', null],
])('%s leads to %s', async (url, inner) => {
  expect(await findInner(url, [])).toBe(inner);
});

it('a name is judged by what it resolves to', async () => {
  expect(['127.0.0.1', '::1']).toContain(await findInner('http://localhost:1337/', []));
  expect(await findInner('http://localhost:1337/', ['LOCALHOST'])).toBeNull();
});

describe('a connection', () => {
  let inside: Server;
  let port: number;
  let received: string[];
  beforeAll(async () => {
    inside = createServer((request, response) => {
      received.push(request.headers.host ?? '');
      if (request.url === '/on') response.writeHead(302, { location: `http://127.0.0.1:${port}/` });
      response.end('inside');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => inside.once('listening', resolve));
    port = (inside.address() as AddressInfo).port;
  });
  beforeEach(() => (received = []));
  afterAll(() => inside.close());

  /** A name server that says these, one after the other. */
  const saying = (...answers: string[]): Resolve =>
    ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: answers.shift() ?? '', family: 4 }])) as unknown as Resolve;
  const call = async (url: string, resolve: Resolve, allowed: readonly string[] = []) => {
    const options = { dispatcher: outwardAgent({ allowed, resolve }) } as unknown as RequestInit;
    return fetch(url, options).then(
      async (answer) => answer.text(),
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );
  };

  it('does not reach inside by number, in whatever spelling', async () => {
    for (const host of ['127.0.0.1', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]', '127.1'])
      expect(await call(`http://${host}:${port}/`, saying())).toBe('INNER_ADDRESS');
    expect(received).toEqual([]);
  });

  it('does not reach inside by a name, also one that led outside when it was typed', async () => {
    const changing = saying('127.0.0.1');
    expect(await call(`http://hooks.example:${port}/`, changing)).toBe('INNER_ADDRESS');
    expect(received).toEqual([]);
  });

  it('does not reach inside by a name that leads outside and inside at once', async () => {
    const both = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        ['8.8.8.8', '127.0.0.1'].map((address) => ({ address, family: 4 })),
      )) as unknown as Resolve;
    expect(await call(`http://hooks.example:${port}/`, both)).toBe('INNER_ADDRESS');
    expect(received).toEqual([]);
  });

  it('does not follow a redirect inside', async () => {
    // The first host is one that an operator allows, since no test may call out of the house.
    const answer = await call(`http://hooks.example:${port}/on`, saying('127.0.0.1'), ['hooks.example']);
    expect(answer).toBe('INNER_ADDRESS');
    expect(received).toEqual([`hooks.example:${port}`]);
  });

  it('reaches what an operator allows, by name and by network', async () => {
    expect(await call(`http://hooks.example:${port}/`, saying('127.0.0.1'), ['hooks.example'])).toBe(
      'inside',
    );
    expect(await call(`http://other.example:${port}/`, saying('127.0.0.1'), ['127.0.0.1'])).toBe('inside');
  });
});
