/**
 * The mini-program against a running server, page by page, outside WeChat. The product runs in demo mode: its sandbox
 * gives the codes that WeChat would.
 */
import { randomUUID } from 'node:crypto';
import { ask, kept, loginCode, phoneCode, readKept, registered, server, somePhone } from './people';
import { runPage } from './run-page';

describe('in WeChat', () => {
  it('R1c lets a new person in with one tap, after they agreed to the privacy notice', async () => {
    const openid = randomUUID();
    const seen = await runPage({
      page: 'pages/sign-in/sign-in',
      server,
      query: { to: '/pages/case/list' },
      // A code works once: the first finds nobody, the second registers.
      loginCodes: [await loginCode(openid), await loginCode(openid)],
      steps: [
        { see: '微信一键登录' },
        { touch: 'b-read-notice' },
        { see: '我已看完，同意' },
        { touch: 'b-agree' },
        { touch: 'b-wechat', event: 'getphonenumber', detail: { code: await phoneCode(somePhone()) } },
        { called: 'reLaunch /pages/case/list' },
      ],
    });

    expect(seen.complaints).toEqual([]);
    expect(seen.calls).toEqual(
      expect.arrayContaining([
        'request POST /api/auth/wechat-login',
        'request POST /api/auth/wechat-register',
      ]),
    );
    expect(readKept(seen.storage).jwt).toMatch(/\w+/);
  });

  it('lists my cases, and a tap opens one', async () => {
    const session = await registered();
    const draft = await ask<{ id: string }>({
      path: '/api/cases',
      session,
      body: {
        category: 'leak',
        title: '楼上漏水',
        description: '天花板滴水',
        respondents: [{ kind: 'person', name: '李强', phone: somePhone() }],
      },
    });
    const seen = await runPage({
      page: 'pages/case/list',
      server,
      storage: kept(session),
      steps: [{ see: '楼上漏水' }, { touch: 'b-case' }, { called: 'navigateTo' }],
    });

    expect(seen.complaints).toEqual([]);
    expect(seen.calls).toContain(`navigateTo /pages/case/detail?id=${draft.id}`);
  });

  it('opens a case: how it stands, who takes part, what one can do', async () => {
    const session = await registered();
    const draft = await ask<{ id: string }>({
      path: '/api/cases',
      session,
      body: {
        category: 'leak',
        title: '楼上漏水',
        description: '天花板滴水',
        respondents: [{ kind: 'person', name: '李强', phone: somePhone() }],
      },
    });
    const seen = await runPage({
      page: 'pages/case/detail',
      server,
      query: { id: draft.id },
      storage: kept(session),
      steps: [
        { see: '还没有提交，可以继续填写' },
        { see: '李强' },
        { see: '继续填写' },
        { touch: 'b-main' },
        { called: 'navigateTo' },
      ],
    });

    expect(seen.complaints).toEqual([]);
    expect(seen.calls).toContain(`navigateTo /pages/apply/form?id=${draft.id}`);
  });

  it('sends somebody who is not signed in to sign in, and remembers where they were going', async () => {
    const seen = await runPage({
      page: 'pages/case/detail',
      server,
      query: { id: 'x' },
      steps: [{ called: 'reLaunch /pages/sign-in' }],
    });

    expect(seen.calls.filter((call) => call.startsWith('reLaunch'))).toEqual([
      `reLaunch /pages/sign-in/sign-in?to=${encodeURIComponent('/pages/case/detail?id=x')}`,
    ]);
  });

  it.each([
    'pages/home/home',
    'pages/notice/list',
    'pages/me/me',
    'pages/apply/category',
    'pages/me/profile',
    'pages/me/privacy',
  ])('draws %s without a complaint', async (page) => {
    const session = await registered();
    const seen = await runPage({
      page,
      server,
      storage: kept(session),
      steps: [{ called: 'GET /api/' }, { see: READS[page] ?? '' }],
    });

    expect(seen.complaints).toEqual([]);
  });
});

/** A word that each page shows only once its data has come. */
const READS: Record<string, string> = {
  'pages/home/home': '没有需要您处理的事',
  'pages/notice/list': '还没有消息',
  'pages/me/me': '当前身份',
  'pages/apply/category': '邻里关系',
  'pages/me/profile': '用户名',
  'pages/me/privacy': '下载我的数据',
};
