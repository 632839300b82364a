import { createCipheriv } from 'node:crypto';
import { isSignedBy, openSealed, pushSignature } from './message-push';
import { readPush } from './read-push';

const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const appId = 'wx0000000000demo01';
const pushToken = 'AAAAA';

/** As WeChat seals: random, length, text, appId, padded to 32. */
function seal(text: string): string {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  const plain = Buffer.concat([Buffer.alloc(16, 7), length, Buffer.from(text), Buffer.from(appId)]);
  const padding = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64');
}

const push = (text: string, change: { sealed?: string } = {}) => {
  const Encrypt = seal(text);
  const query = {
    timestamp: '1714036504',
    nonce: '1514711492',
    msg_signature: pushSignature([pushToken, '1714036504', '1514711492', Encrypt]),
  };
  const rawBody = Buffer.from(JSON.stringify({ ToUserName: 'gh', Encrypt: change.sealed ?? Encrypt }));
  return readPush({ method: 'POST', query, rawBody, settings: { appId, pushToken, encodingAesKey } });
};

it('signs as the published example does', () => {
  expect(pushSignature(['AAAAA', '1714036504', '1514711492'])).toBe(
    'f464b24fc39322e44b38aa78f5edd27bd1441696',
  );
});

it('does not take a signature with one changed sign', () => {
  const parts = ['AAAAA', '1714036504', '1514711492'];

  expect(isSignedBy({ parts, signature: 'f464b24fc39322e44b38aa78f5edd27bd1441697' })).toBe(false);
});

it.each([1, 13, 14, 15, 30, 31, 32])('opens a letter of %i signs, whatever its padding', (length) => {
  const text = 'x'.repeat(length);

  expect(openSealed({ sealed: seal(text), encodingAesKey, appId })).toBe(text);
});

it('does not open a letter to another mini-program', () => {
  expect(openSealed({ sealed: seal('hello'), encodingAesKey, appId: 'wx-other' })).toBeNull();
});

it('echoes the test word only to a signed question', () => {
  const query = {
    timestamp: '1714036504',
    nonce: '1514711492',
    echostr: '4375120948345356249',
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
  };
  const ask = (nonce: string) =>
    readPush({
      method: 'GET',
      query: { ...query, nonce },
      rawBody: Buffer.alloc(0),
      settings: { appId, pushToken },
    });

  expect([ask('1514711492'), ask('1514711493')]).toEqual([
    { ok: true, kind: 'echo', reply: '4375120948345356249' },
    { ok: false, reason: 'bad-signature' },
  ]);
});

it('names an event by its sender, time and kind, so that a repeat has the same name', () => {
  const event = {
    FromUserName: 'openid-1',
    CreateTime: 1714036504,
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
  };

  expect(push(JSON.stringify(event))).toEqual({
    ok: true,
    kind: 'event',
    eventId: 'openid-1:1714036504:subscribe_msg_popup_event',
    event,
  });
});

it('refuses a letter that was changed on the way', () => {
  const sealed = seal('{"CreateTime":1}');
  const flipped = `${sealed[0] === 'A' ? 'B' : 'A'}${sealed.slice(1)}`;

  expect(push('{"CreateTime":1}', { sealed: flipped })).toEqual({ ok: false, reason: 'bad-signature' });
});
