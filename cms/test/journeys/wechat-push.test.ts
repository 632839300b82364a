/** WeChat tells what people chose about its messages and which did not arrive; notices then take the road that is left. */
import { createHash } from 'node:crypto';
import { Client as Database } from 'pg';
import { type Client } from '../../../testing/client';
import { TO_CONFIRMING, counterCase, residentId, step } from '../../../testing/counter-case';
import { demoStaff } from '../setup/panel';
import { doorOf, newOpenid, newPhone } from '../../../testing/people';
import { untilPromisesAreKept } from '../../../testing/kept-promises';
import { until } from '../../../testing/until';
import { startProduct, type Product } from '../setup/product';

const PUSH = '/api/callbacks/wechat';
let database: Database;
beforeAll(async () => {
  database = new Database({ connectionString: process.env.DATABASE_URL });
  await database.connect();
});
afterAll(() => database?.end());
const rowOf = async (openid: string, template: string) =>
  (
    await database.query(
      'select granted, consumed, state from wechat_subscriptions where openid = $1 and template = $2',
      [openid, template],
    )
  ).rows[0];

describe('in the demo, over HTTP and sealed', () => {
  let product: Product;
  let door: ReturnType<typeof doorOf>;
  let staff: Record<string, Client>;
  beforeAll(async () => {
    product = await startProduct();
    door = doorOf(product.url);
    const roles = ['registrar', 'reviewer'];
    staff = Object.fromEntries(
      await Promise.all(roles.map(async (role) => [role, await demoStaff(product, role)] as const)),
    );
  }, 240_000);
  afterAll(() => product?.stop());

  /** Somebody bound to WeChat whose case staff take down; each step of it is news to them. */
  async function applicant() {
    const [openid, phone] = [newOpenid(), newPhone()];
    const { client } = door.openedBy(await door.register(phone), 201);
    const loginCode = await door.loginCode(openid);
    expect((await client.post('/api/auth/wechat-binding', { loginCode })).status).toBe(204);
    const idNumber = residentId(Number(phone.slice(-3)));
    const counter = { url: product.url, staff };
    const steps = TO_CONFIRMING.slice(0, 1);
    const respondent = { name: '孙某', phone: newPhone() };
    const id = await counterCase(counter, {
      applicant: { name: '周全', phone, idNumber },
      respondent,
      steps,
    });
    const pass = async () => expect((await step(counter, id, ['reviewer', 'pass'])).status).toBe(200);
    return { openid, phone, pass };
  }
  const choose = (openid: string, choice: string, from: string) =>
    door.anybody.post('/sandbox/api/wechat/subscriptions', { openid, template: 'progress', choice, from });
  const messagesTo = async (to: string) =>
    (await door.anybody.get(`/sandbox/api/messages?to=${to}`)).data as { text: string }[];
  const untilRow = (openid: string, is: (row: { state: string }) => boolean) =>
    until(async () => {
      const row = await rowOf(openid, 'progress');
      return row && is(row) ? row : null;
    }, 'the choice');

  it('whoever allows messages gets the notice by WeChat, and no text message', async () => {
    const { openid, phone, pass } = await applicant();
    await choose(openid, 'accept', 'popup');
    expect(await untilRow(openid, ({ state }) => state === 'accept')).toEqual({
      granted: 1,
      consumed: 0,
      state: 'accept',
    });
    await pass();
    await until(async () => (await messagesTo(openid)).some(({ text }) => text.includes('已通过审核')), 'it');
    // Counted, and perhaps followed by a text message, after it went out.
    await untilPromisesAreKept({ url: product.url });
    expect((await messagesTo(phone)).filter(({ text }) => text.includes('已通过审核'))).toEqual([]);
    expect(await rowOf(openid, 'progress')).toMatchObject({ granted: 1, consumed: 1 });
  });

  it('whoever switched them off gets a text message at once, and WeChat is not asked', async () => {
    const { openid, phone, pass } = await applicant();
    await choose(openid, 'reject', 'settings');
    await untilRow(openid, ({ state }) => state === 'reject');
    // The look-alike would take one again: only our own knowledge keeps the message from being sent into the void.
    await door.anybody.post('/sandbox/api/wechat/quota', { openid, count: 5 });
    await pass();
    await door.textTo(phone, /已通过审核/);
    await untilPromisesAreKept({ url: product.url });
    expect(await messagesTo(openid)).toEqual([]);
  });

  it('a message that WeChat took and lost is followed by a text message', async () => {
    const { openid, phone, pass } = await applicant();
    await door.anybody.post('/sandbox/api/wechat/lose-next', { openid });
    await pass();
    await door.textTo(phone, /已通过审核/);
    await untilPromisesAreKept({ url: product.url });
    const { rows } = await database.query(
      `select deliveries from notices n join up_users u on u.id = n.account_id where u.wechat_openid = $1 and event = 'application-passed'`,
      [openid],
    );
    expect(rows[0]?.deliveries).toMatchObject([
      { channel: 'wechat', result: 'sent' },
      { channel: 'wechat', result: 'wechat-20001' },
      { channel: 'sms', result: 'promised' },
    ]);
  });

  it('the same letter twice is one permission', async () => {
    const { openid } = await applicant();
    const lettersTaken = async () =>
      (
        (await door.anybody.get('/sandbox/api/callbacks')).data as { path: string; accepted: boolean }[]
      ).filter(({ path, accepted }) => path.startsWith(PUSH) && accepted).length;
    const before = await lettersTaken();
    await door.anybody.post('/sandbox/api/faults', { vendor: 'wechat', next: ['duplicate-callback'] });
    await choose(openid, 'accept', 'popup');
    await until(async () => (await lettersTaken()) >= before + 2, 'both letters');
    expect(await rowOf(openid, 'progress')).toEqual({ granted: 1, consumed: 0, state: 'accept' });
  });

  it('a letter that nobody signed is refused, and changes nothing', async () => {
    const { openid } = await applicant();
    const body = { FromUserName: openid, CreateTime: 1, Event: 'subscribe_msg_popup_event', List: [] };
    expect((await door.anybody.post(PUSH, body)).status).toBe(401);
    for (const query of ['signature[x]=a&timestamp[y]=1', 'signature=a&signature=b', 'msg_signature[]=a'])
      expect([query, (await door.anybody.post(`${PUSH}?${query}`, body)).status]).toEqual([query, 401]);
    expect((await door.anybody.get(`${PUSH}?signature[x]=a&echostr[y]=1`)).status).toBe(401);
    expect(await rowOf(openid, 'progress')).toBeUndefined();
  });
});

describe('with a centre’s own mini-program, plain and in XML', () => {
  const TOKEN = 'AAAAA';
  const REFUSED = {
    data: null,
    error: {
      status: 401,
      name: 'Refusal',
      message: '回调的签名不正确或已过期，没有接收',
      details: { code: 'CALLBACK_REFUSED' },
    },
  };
  const OWN = { WECHAT_APP_ID: 'wx-own', WECHAT_SECRET: 's', WECHAT_TEMPLATE_IDS: '{"progress":"tmpl-p"}' };
  const sign = (timestamp: string, nonce: string) =>
    createHash('sha1').update([TOKEN, timestamp, nonce].sort().join('')).digest('hex');

  it('answers the check of the address as the published example asks, and takes a letter once', async () => {
    const product = await startProduct({ ...OWN, WECHAT_PUSH_TOKEN: TOKEN });
    const known = 'signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711492';
    const check = (query: string) => fetch(`${product.url}${PUSH}?${query}&echostr=4375120948345356249`);
    const good = await check(known);
    expect([good.status, await good.text()]).toEqual([200, '4375120948345356249']);
    const bad = await check(known.replace('1696', '1697'));
    expect([bad.status, await bad.json()]).toEqual([401, REFUSED]);

    const [openid, seconds] = [newOpenid(), String(Math.floor(Date.now() / 1_000))];
    const account = await database.query(
      `update up_users set wechat_openid = $1 where id = (select id from up_users where wechat_openid is null order by id limit 1) returning id`,
      [openid],
    );
    expect(account.rowCount).toBe(1);
    const letter = `<xml><FromUserName><![CDATA[${openid}]]></FromUserName><CreateTime>${seconds}</CreateTime>
      <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe_msg_popup_event]]></Event>
      <SubscribeMsgPopupEvent><List><TemplateId><![CDATA[tmpl-p]]></TemplateId>
      <SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString><PopupScene>1</PopupScene></List>
      </SubscribeMsgPopupEvent></xml>`;
    const post = async (timestamp: string, kind = 'text/xml') => {
      const query = `signature=${sign(timestamp, '7')}&timestamp=${timestamp}&nonce=7`;
      const headers = { 'content-type': kind };
      const answer = await fetch(`${product.url}${PUSH}?${query}`, { method: 'POST', headers, body: letter });
      return [answer.status, await answer.text()];
    };
    // Whatever the letter is called, it is the same letter.
    expect([await post(seconds), await post(seconds, 'application/xml; charset=utf-8')]).toEqual([
      [200, 'success'],
      [200, 'success'],
    ]);
    const [status, words] = await post(String(Number(seconds) - 700));
    expect([status, JSON.parse(String(words))]).toEqual([401, REFUSED]);
    expect(await rowOf(openid, 'progress')).toEqual({ granted: 1, consumed: 0, state: 'accept' });
    await database.query('update up_users set wechat_openid = null where wechat_openid = $1', [openid]);
    await product.stop();
  }, 240_000);

  it('says that the push is not set up where no token was entered', async () => {
    const product = await startProduct(OWN);
    const asked = doorOf(product.url).anybody;
    expect(await asked.get(PUSH)).toMatchObject({ status: 503, error: { code: 'NOT_CONFIGURED' } });
    expect(await asked.post(PUSH, {})).toMatchObject({ status: 503, error: { code: 'NOT_CONFIGURED' } });
    await product.stop();
  }, 240_000);
});
