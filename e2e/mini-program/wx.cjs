/** The calls of WeChat that the pages use, answered by this machine: requests go out, the rest is noted. */
const http = require('node:http');

function sendOverHttp({ task: { server, address }, calls, call }) {
  const asked = new URL(call.url);
  const url = new URL(asked.pathname + asked.search, server);
  const method = call.method ?? 'GET';
  calls.push(`request ${method} ${asked.pathname}`);
  const body = call.data && method !== 'GET' ? JSON.stringify(call.data) : undefined;
  const request = http.request(
    url,
    {
      method,
      headers: {
        'content-type': 'application/json',
        ...call.header,
        ...(address && { 'x-forwarded-for': address }),
      },
    },
    (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () => {
        let data = text;
        try {
          data = JSON.parse(text);
        } catch {
          // Not JSON: the page gets the text, as WeChat gives it.
        }
        call.success?.({ statusCode: answer.statusCode, data, header: answer.headers });
        call.complete?.({});
      });
    },
  );
  request.on('error', ({ message }) => call.fail?.({ errMsg: message }));
  request.end(body);
  return { abort: () => request.destroy() };
}

function createSelectorQuery() {
  const rect = { width: 100, height: 40, top: 0, left: 0 };
  const query = { exec: (done) => setTimeout(() => done?.([rect])) };
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
  ])
    query[name] = () => query;
  return query;
}

const SYSTEM = {
  platform: 'devtools',
  SDKVersion: '3.8.0',
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  pixelRatio: 2,
};
const SAFE = { safeArea: { top: 0, bottom: 844 }, safeAreaInsets: {} };

exports.createWx = function createWx({ task, calls, storage }) {
  const loginCodes = [...(task.loginCodes ?? [])];
  const entered = { path: task.page, query: task.query, scene: 1001 };
  const noted =
    (name, about, answer = {}) =>
    (call = {}) => {
      calls.push(`${name} ${about(call)}`.trim());
      call.success?.(answer);
      call.complete?.(answer);
    };
  const to = ({ url }) => url;

  return {
    request: (call) => sendOverHttp({ task, calls, call }),
    login: ({ success, fail }) =>
      setTimeout(() => (loginCodes.length > 0 ? success({ code: loginCodes.shift() }) : fail({}))),
    navigateTo: noted('navigateTo', to),
    redirectTo: noted('redirectTo', to),
    reLaunch: noted('reLaunch', to),
    switchTab: noted('switchTab', to),
    navigateBack: noted('navigateBack', () => ''),
    showToast: noted('showToast', ({ title }) => title),
    showModal: noted('showModal', ({ title }) => title, { confirm: true, cancel: false }),
    requestSubscribeMessage: noted('requestSubscribeMessage', ({ tmplIds }) => tmplIds.join(',')),
    setTabBarStyle: noted('setTabBarStyle', ({ color }) => color),
    setTabBarBadge: noted('setTabBarBadge', ({ text }) => text),
    removeTabBarBadge: noted('removeTabBarBadge', () => ''),
    stopPullDownRefresh: noted('stopPullDownRefresh', () => ''),
    getStorageSync: (key) => storage[key] ?? '',
    setStorageSync: (key, value) => (storage[key] = value),
    removeStorageSync: (key) => void Reflect.deleteProperty(storage, key),
    getSystemInfoSync: () => ({ ...SYSTEM, ...SAFE }),
    getWindowInfo: () => ({ ...SYSTEM, ...SAFE }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0', language: 'zh_CN', theme: 'light' }),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      left: 280,
      width: 87,
      height: 32,
      bottom: 80,
      right: 367,
    }),
    getLaunchOptionsSync: () => entered,
    getEnterOptionsSync: () => entered,
    createSelectorQuery,
    createIntersectionObserver: () => ({
      relativeTo: () => undefined,
      relativeToViewport: () => undefined,
      observe: () => undefined,
      disconnect: () => undefined,
    }),
    canIUse: () => true,
    nextTick: (work) => setTimeout(work),
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    offAppShow: () => undefined,
  };
};
