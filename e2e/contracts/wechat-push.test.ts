import { createWechatClient } from '../../extensions/wechat/src';
import type { SubscribeMessage, WechatClient } from '../../extensions/wechat/src';
import { openDesk, until } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const OPENID = 'openid-zhang';
const MESSAGE: SubscribeMessage = {
  key: 'k-1',
  openid: OPENID,
  template: 'progress',
  values: { number: 'TH2026-0001', title: '已通过审核', note: '请留意来电', time: '2026年11月23日 09:30' },
};

let desk: Desk;
let client: WechatClient;
beforeEach(async () => {
  desk = await openDesk(() => ({ status: 200, body: 'success' }));
  client = createWechatClient({ ...desk.vendors.options.wechat, timeoutMs: 3_000 });
});
afterEach(() => desk.close());

it('reads the push that tells of a permission given', async () => {
  await desk.post('/sandbox/api/wechat/subscriptions', {
    openid: OPENID,
    template: 'progress',
    accept: true,
  });
  const { method, query, rawBody } = await until(() => desk.received[0]);
  const flipped = Buffer.from(
    rawBody
      .toString()
      .replace(/"Encrypt":"(.)/, (_, sign: string) => `"Encrypt":"${sign === 'A' ? 'B' : 'A'}`),
  );

  expect(client.readPush({ method, query, rawBody })).toMatchObject({
    ok: true,
    kind: 'event',
    event: {
      FromUserName: OPENID,
      Event: 'subscribe_msg_popup_event',
      List: [{ SubscribeStatusString: 'accept' }],
    },
  });
  expect(client.readPush({ method, query, rawBody: flipped })).toEqual({
    ok: false,
    reason: 'bad-signature',
  });
});

it('understands what the person chose, and that a message was lost, under the id that it was sent by', async () => {
  const told = async (position: number) => {
    const { method, query, rawBody } = await until(() => desk.received[position]);
    const read = client.readPush({ method, query, rawBody });
    return read.ok && read.kind === 'event' ? client.readSubscription(read.event) : read;
  };
  await desk.post('/sandbox/api/wechat/subscriptions', {
    openid: OPENID,
    template: 'task',
    choice: 'reject',
    from: 'settings',
  });
  expect(await told(0)).toEqual({
    from: 'settings',
    openid: OPENID,
    at: expect.any(Date),
    news: [{ template: 'task', choice: 'reject' }],
  });

  await desk.post('/sandbox/api/wechat/lose-next', { openid: OPENID });
  const delivery = await client.sendMessage(MESSAGE);
  expect(await told(1)).toEqual({
    from: 'sending',
    openid: OPENID,
    at: expect.any(Date),
    news: [
      { template: 'progress', messageId: (delivery as { reference: string }).reference, errorCode: 20001 },
    ],
  });
});
