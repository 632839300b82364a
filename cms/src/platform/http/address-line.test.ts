import { addressLine, isLoopback } from './address-line';

describe('one line is one line, however it is written', () => {
  it.each<[why: string, addresses: string[], line: string, site: string | null]>([
    ['an IPv4 address', ['203.0.113.7', ' 203.0.113.7 ', '203.0.113.7:51324'], '203.0.113.7', null],
    [
      'IPv4 in the clothes of IPv6',
      ['::ffff:203.0.113.7', '::FFFF:203.0.113.7', '::ffff:cb00:7107', '0:0:0:0:0:ffff:cb00:7107'],
      '203.0.113.7',
      null,
    ],
    [
      'every address of one /64',
      [
        '2001:db8:5:6::1',
        '2001:0DB8:0005:0006:ffff:ffff:ffff:ffff',
        '2001:db8:5:6:1:2:3:4',
        '[2001:db8:5:6::9]:443',
        '2001:db8:5:6::203.0.113.7',
        '2001:db8:5:6::1%eth0',
      ],
      '2001:db8:5:6::/64',
      '2001:db8:5::/48',
    ],
    ['zeros in the middle', ['2001::6:0:0:0:1', '2001:0:0:6::1'], '2001:0:0:6::/64', '2001:0:0::/48'],
    ['what is no address', ['unknown', 'Unknown'], 'unknown', null],
  ])('%s', (_why, addresses, line, site) => {
    expect(addresses.map(addressLine)).toEqual(addresses.map(() => ({ line, site })));
  });

  it('tells two /64 of one /48 apart, and two /48', () => {
    const addresses = ['2001:db8:5:6::1', '2001:db8:5:7::1', '2001:db8:6:6::1'];

    expect(addresses.map(addressLine)).toEqual([
      { line: '2001:db8:5:6::/64', site: '2001:db8:5::/48' },
      { line: '2001:db8:5:7::/64', site: '2001:db8:5::/48' },
      { line: '2001:db8:6:6::/64', site: '2001:db8:6::/48' },
    ]);
  });
});

it('knows the machine itself', () => {
  const addresses = ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '[::1]:80', '128.0.0.1', '::2'];

  expect(addresses.filter(isLoopback)).toEqual(addresses.slice(0, 5));
});
