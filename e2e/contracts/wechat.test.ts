import { createWechatClient, wechatTime } from '../../extensions/wechat/src';
import type { SubscribeMessage, WechatClient } from '../../extensions/wechat/src';
import { openDesk } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const OPENID = 'openid-zhang';
const message = (change: Partial<SubscribeMessage> = {}): SubscribeMessage => ({
  key: 'k-1',
  openid: OPENID,
  template: 'progress',
  values: {
    number: 'TH2026-0001',
    title: '您的调解申请已通过审核',
    note: '案件已通过审核，接下来会有电话确认双方意愿，请留意来电',
    time: wechatTime(new Date('2026-11-23T01:30:00Z')),
  },
  page: 'pages/case/detail?id=c1&tab=case',
  ...change,
});

let desk: Desk;
let client: WechatClient;
beforeEach(async () => {
  desk = await openDesk((request) => ({
    status: 200,
    body: request.path.endsWith('/wechat') ? 'success' : '',
  }));
  client = createWechatClient({ ...desk.vendors.options.wechat, timeoutMs: 3_000 });
});
afterEach(() => desk.close());
const codeFrom = async (route: string, body: object) =>
  ((await desk.post(route, body)) as { code: string }).code;

it('exchanges a login code once', async () => {
  const code = await codeFrom('/sandbox/api/wechat/login-codes', { openid: OPENID });

  expect(await client.exchangeLoginCode(code)).toEqual({ ok: true, openid: OPENID });
  expect(await client.exchangeLoginCode(code)).toEqual({ ok: false, reason: 'bad-code' });
});

it('exchanges a phone code once, and never a code of the other kind', async () => {
  const phoneCode = await codeFrom('/sandbox/api/wechat/phone-codes', { phone: '13800000001' });
  const loginCode = await codeFrom('/sandbox/api/wechat/login-codes', { openid: OPENID });

  expect(await client.exchangePhoneCode(loginCode)).toEqual({ ok: false, reason: 'bad-code' });
  expect(await client.exchangePhoneCode(phoneCode)).toEqual({ ok: true, phone: '13800000001' });
  expect(await client.exchangePhoneCode(phoneCode)).toEqual({ ok: false, reason: 'bad-code' });
});

it('refuses a used code even after a restart', async () => {
  const code = await codeFrom('/sandbox/api/wechat/login-codes', { openid: OPENID });
  await client.exchangeLoginCode(code);
  await desk.restart();

  expect(await createWechatClient(desk.vendors.options.wechat).exchangeLoginCode(code)).toEqual({
    ok: false,
    reason: 'bad-code',
  });
});

it('says to try later when the secret is wrong', async () => {
  const code = await codeFrom('/sandbox/api/wechat/login-codes', { openid: OPENID });
  const stranger = createWechatClient({ ...desk.vendors.options.wechat, secret: 'wrong' });

  expect(await stranger.exchangeLoginCode(code)).toEqual({ ok: false, reason: 'retry' });
  expect(await stranger.sendMessage(message())).toEqual({ status: 'retry', reason: 'wechat-40125' });
});

it('delivers a message whose values fit, and the page that its tap opens', async () => {
  expect(await client.sendMessage(message())).toEqual({ status: 'sent', reference: expect.any(String) });
  expect(await desk.get('/sandbox/api/messages', { to: OPENID })).toMatchObject([
    {
      channel: 'wechat',
      page: 'pages/case/detail?id=c1&tab=case',
      values: {
        character_string1: 'TH2026-0001',
        thing2: '您的调解申请已通过审核',
        thing3: '案件已通过审核，接下来会有电话确认双方…',
        time4: '2026年11月23日 09:30',
      },
    },
  ]);
});

it.each<[why: string, change: Partial<SubscribeMessage>, reason: string]>([
  ['a time that is none', { values: { ...message().values, time: '明天' } }, 'bad-value'],
  ['a page outside the mini-program', { page: '/pages/x' }, 'bad-page'],
  ['somebody who does not exist', { openid: '?' }, 'unknown-recipient'],
])('is refused for %s', async (_why, change, reason) => {
  expect(await client.sendMessage(message(change))).toEqual({ status: 'refused', reason });
});

it('sends no more than the person has allowed', async () => {
  await desk.post('/sandbox/api/wechat/quota', { openid: OPENID, count: 1 });
  const deliveries = [await client.sendMessage(message()), await client.sendMessage(message({ key: 'k-2' }))];

  expect(deliveries).toEqual([
    { status: 'sent', reference: expect.any(String) },
    { status: 'refused', reason: 'no-quota' },
  ]);
});

it('fetches an expired token again, once, and sends', async () => {
  await client.sendMessage(message());
  await desk.post('/sandbox/api/wechat/expire-tokens');

  expect((await client.sendMessage(message({ key: 'k-2' }))).status).toBe('sent');
});

it('gives up after the second stale token', async () => {
  await desk.post('/sandbox/api/faults', { vendor: 'wechat', next: ['42001', '40001'] });

  expect(await client.sendMessage(message())).toEqual({ status: 'retry', reason: 'wechat-40001' });
});

it('fetches one token for many senders', async () => {
  const asked: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    asked.push(new URL(String(input)).pathname);
    return real(input, init);
  };
  await Promise.all(['a', 'b', 'c', 'd'].map((key) => client.sendMessage(message({ key })))).finally(
    () => (globalThis.fetch = real),
  );

  expect(asked.filter((path) => path.endsWith('stable_token'))).toEqual(['/cgi-bin/stable_token']);
});

it('leaves a lost line to the outbox', async () => {
  await client.sendMessage(message());
  await desk.post('/sandbox/api/faults', { vendor: 'wechat', next: ['timeout', '500', '43101'] });

  expect([
    await client.sendMessage(message()),
    await client.sendMessage(message()),
    await client.sendMessage(message()),
  ]).toEqual([
    { status: 'retry', reason: 'network' },
    { status: 'retry', reason: 'wechat--500' },
    { status: 'refused', reason: 'no-quota' },
  ]);
});

it('makes a link into the mini-program', async () => {
  expect(await client.urlLink({ path: 'pages/invitation/join', query: 'code=ABC234' })).toEqual({
    ok: true,
    url: expect.stringMatching(/^https:\/\/wxaurl\.cn\//),
  });
  expect(await client.urlLink({ path: '/pages/invitation/join' })).toEqual({ ok: false, reason: 'refused' });
});
