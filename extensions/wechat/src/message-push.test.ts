import { createCipheriv } from 'node:crypto';
import { isSignedBy, openSealed, pushSignature } from './message-push';
import { readPush } from './read-push';

const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const appId = 'wx0000000000demo01';
const pushToken = 'AAAAA';
const now = new Date(1714036504_000);

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

type Change = { sealed?: string; body?: (Encrypt: string) => string; now?: Date };

const push = (text: string, change: Change = {}) => {
  const Encrypt = seal(text);
  const query = {
    timestamp: '1714036504',
    nonce: '1514711492',
    msg_signature: pushSignature([pushToken, '1714036504', '1514711492', Encrypt]),
  };
  const json = (sealed: string) => JSON.stringify({ ToUserName: 'gh', Encrypt: sealed });
  const rawBody = Buffer.from((change.body ?? json)(change.sealed ?? Encrypt));
  const settings = { appId, pushToken, encodingAesKey };
  return readPush({ method: 'POST', query, rawBody, settings, now: change.now ?? now });
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
      now,
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

it('reads a sealed letter in XML as the same event', () => {
  const inner =
    '<xml><FromUserName><![CDATA[openid-1]]></FromUserName><CreateTime>1714036504</CreateTime><Event><![CDATA[subscribe_msg_popup_event]]></Event></xml>';
  const outer = (sealed: string) =>
    `<xml><ToUserName><![CDATA[gh]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`;

  expect(push(inner, { body: outer })).toEqual({
    ok: true,
    kind: 'event',
    eventId: 'openid-1:1714036504:subscribe_msg_popup_event',
    event: { FromUserName: 'openid-1', CreateTime: '1714036504', Event: 'subscribe_msg_popup_event' },
  });
});

it('in compatible mode believes the sealed letter, and not what stands beside it in clear', () => {
  const body = (Encrypt: string) => JSON.stringify({ FromUserName: 'somebody-else', CreateTime: 1, Encrypt });

  expect(push('{"FromUserName":"openid-1","CreateTime":2}', { body })).toMatchObject({
    eventId: 'openid-1:2',
  });
});

it('refuses in safe mode a letter that is only plainly signed', () => {
  const query = {
    timestamp: '1714036504',
    nonce: '1514711492',
    signature: pushSignature([pushToken, '1714036504', '1514711492']),
  };
  const rawBody = Buffer.from('{"FromUserName":"openid-1","CreateTime":2}');
  const read = (settings: object) =>
    readPush({ method: 'POST', query, rawBody, settings: { appId, pushToken, ...settings }, now });

  expect([read({}), read({ encodingAesKey })]).toEqual([
    { ok: true, kind: 'event', eventId: 'openid-1:2', event: { FromUserName: 'openid-1', CreateTime: 2 } },
    { ok: false, reason: 'bad-signature' },
  ]);
});

it.each([
  ['nobody signed', ''],
  ['somebody signed with another token', pushSignature(['BBBBB', '1714036504', '1514711492'])],
])('in plain mode does not look into a letter that %s, be it one or none', (_who, signature) => {
  const query = { timestamp: '1714036504', nonce: '1514711492', signature };
  const settings = { appId, pushToken };
  const bodies = ['{"FromUserName":"openid-1","CreateTime":2}', '<xml><a>1</a></xml>', 'no letter', ''];
  for (const body of bodies)
    expect(readPush({ method: 'POST', query, rawBody: Buffer.from(body), settings, now })).toEqual({
      ok: false,
      reason: 'bad-signature',
    });
});

it.each([
  [-601, 'stale'],
  [601, 'stale'],
  [599, undefined],
])('a letter is fresh for ten minutes: %i seconds', (seconds, reason) => {
  const late = new Date(now.getTime() + seconds * 1_000);

  expect(push('{"CreateTime":1}', { now: late })).toMatchObject(
    reason ? { ok: false, reason } : { ok: true },
  );
});

it('tells two events of one second apart by what they list', () => {
  const sent = (MsgID: string) =>
    push(
      JSON.stringify({
        FromUserName: 'o',
        CreateTime: 1,
        Event: 'subscribe_msg_sent_event',
        List: { MsgID },
      }),
    );

  expect(sent('1')).not.toMatchObject({ eventId: (sent('2') as { eventId: string }).eventId });
  expect(sent('1')).toEqual(sent('1'));
});

it('keeps every digit of a message id that JavaScript would round', () => {
  expect(push('{"CreateTime":1,"List":{"MsgID":1700827132819554305}}')).toMatchObject({
    event: { List: { MsgID: '1700827132819554305' } },
  });
});
