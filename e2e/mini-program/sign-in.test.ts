/** Coming in, in WeChat: the compiled pages of the mini-program against a running server (R1c–R1e, R39a). */
import { randomUUID } from 'node:crypto';
import { ask, kept, loginCode, readKept, registered, registeredByText, server } from './people';
import { runPage, type Step } from './run-page';

const PASSWORD = 'Heqi-tiaojie-2026';
const input = (touch: string, value: string): Step => ({ touch, event: 'input', detail: { value } });
/** The first line of a page, once the page has gone over to passwords, is who one is; the secret has a box of its own. */
const byPassword = (phone: string, password: string): Step[] => [
  { touch: 'b-by-password' },
  { see: '手机号或用户名' },
  input('line', phone),
  input('secret__input', password),
  { touch: 'b-read-notice' },
  { see: '我已看完，同意' },
  { touch: 'b-agree' },
  { touch: 'b-sign-in' },
];

describe('coming in, in WeChat', () => {
  it('R1d one tap opens a bound account, without its phone', async () => {
    const [openid, session] = [randomUUID(), await registeredByText()];
    const body = { loginCode: await loginCode(openid) };
    await ask({ path: '/api/auth/wechat-binding', session, body });
    const seen = await runPage({
      page: 'pages/sign-in/sign-in',
      server,
      loginCodes: [await loginCode(openid)],
      steps: [
        { touch: 'b-read-notice' },
        { see: '我已看完，同意' },
        { touch: 'b-agree' },
        { touch: 'b-wechat', event: 'getphonenumber', detail: {} },
        { called: 'reLaunch /pages/home/home' },
      ],
    });
    expect(seen.complaints).toEqual([]);
    expect(seen.calls).not.toContain('request POST /api/auth/wechat-register');
  });

  it('R1d one tap binds an account that was made elsewhere, and unbinds it', async () => {
    const seen = await runPage({
      page: 'pages/me/me',
      server,
      storage: kept(await registeredByText()),
      loginCodes: [await loginCode(randomUUID())],
      steps: [
        { see: '去绑定' },
        { touch: 'b-wechat-binding', event: 'press' },
        { see: '已绑定，点这里解绑' },
        { touch: 'b-wechat-binding', event: 'press' },
        { called: 'showModal 解绑微信' },
        { called: 'request DELETE /api/auth/wechat-binding' },
        { called: 'showToast 已解绑' },
        { see: '去绑定' },
      ],
    });
    expect(seen.complaints).toEqual([]);
  });

  it('R1e phone and password open the account, and go on to where one was going', async () => {
    const { phone } = await registeredByText({ password: PASSWORD });
    const seen = await runPage({
      page: 'pages/sign-in/sign-in',
      server,
      query: { to: '/pages/notice/list' },
      steps: [...byPassword(phone, PASSWORD), { called: 'reLaunch /pages/notice/list' }],
    });
    expect(seen.complaints).toEqual([]);
    expect(readKept(seen.storage).jwt).toMatch(/\w+/);
  });

  it('R1e a wrong password is told, and nothing is kept', async () => {
    const { phone } = await registeredByText({ password: PASSWORD });
    const seen = await runPage({
      page: 'pages/sign-in/sign-in',
      server,
      steps: [...byPassword(phone, 'Falsch-11-xx'), { called: 'showToast 账号、密码或验证码不正确' }],
    });
    expect(seen.storage['tiaohe-session']).toBeUndefined();
  });

  it('asks for consent before it sends anything', async () => {
    const seen = await runPage({
      page: 'pages/sign-in/sign-in',
      server,
      steps: [
        { touch: 'b-by-password' },
        { see: '手机号或用户名' },
        input('line', '13800000000'),
        input('secret__input', PASSWORD),
        { touch: 'b-sign-in' },
        { called: 'showToast 请先阅读并同意' },
      ],
    });
    expect(seen.calls).not.toContain('request POST /api/auth/local');
  });

  it.each([
    ['pages/me/devices', '这台设备'],
    ['pages/me/privacy', '我同意过的'],
    ['pages/me/phone', '现在的手机号'],
    ['pages/me/close', '注销以后'],
    ['pages/me/roles', '您有几个身份'],
    ['pages/me/enterprise', '没有登记企业'],
    ['pages/me/organisation', '绑定后可以维护本机构的信息'],
    ['pages/sign-in/register', '为自己申请调解'],
  ])('draws %s without a complaint', async (page, words) => {
    const session = await registered();
    const seen = await runPage({ page, server, storage: kept(session), steps: [{ see: words }] });
    expect(seen.complaints).toEqual([]);
  });

  it('keeps a person to call in reach on every page of elder mode', async () => {
    const session = await registered();
    for (const page of ['pages/home/home', 'pages/me/me', 'pages/apply/category']) {
      const storage = { ...kept(session), 'tiaohe-elder': '1' };
      const seen = await runPage({ page, server, storage, steps: [{ see: '打电话问' }] });
      expect(seen.complaints).toEqual([]);
    }
  });
});
