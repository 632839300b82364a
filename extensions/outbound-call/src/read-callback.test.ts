import { readCallback } from './read-callback';

const callback = { username: 'tccc', password: 'geheim' };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const read = (change: { authorization?: string; uuid?: string; body?: string }) =>
  readCallback({
    headers: {
      authorization: change.authorization ?? basic('tccc:geheim'),
      'x-tccc-push-uuid': change.uuid ?? 'u-1',
    },
    query: { action: 'record', version: '1' },
    rawBody: Buffer.from(change.body ?? '{"SessionId":"call-1"}'),
    callback,
  });

it('names the push by its UUID and the call by its session', () => {
  expect(read({})).toEqual({ ok: true, eventId: 'u-1', callId: 'call-1', action: 'record' });
});

it.each<[why: string, change: Parameters<typeof read>[0], reason: string]>([
  ['a wrong password', { authorization: basic('tccc:geheiM') }, 'unauthorised'],
  ['no password at all', { authorization: '' }, 'unauthorised'],
  ['a push without a name', { uuid: '' }, 'no-id'],
  ['a body that is not JSON', { body: '<xml>' }, 'bad-body'],
  ['a body without a session', { body: '{"SessionId":7}' }, 'bad-body'],
])('refuses %s', (_why, change, reason) => {
  expect(read(change)).toEqual({ ok: false, reason });
});
