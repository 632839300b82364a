/** WeChat. Everything here is a promise around one of its calls. */
import type { PickedFile, Platform } from './types';

/** Tencent Meeting's own mini-program. Its path is not documented: when it fails the code is copied instead. */
const MEETING_APP = 'wx33fd6cdc62520063';
const meetingPath = (code: string) => `pages/sub-preMeeting/join-meeting/join-meeting?scene=m%3D${code}`;

const nameOf = (path: string) => path.split('/').pop() ?? path;

const copy = (data: string): Promise<'copied'> =>
  new Promise((resolve, reject) => {
    uni.setClipboardData({ data, success: () => resolve('copied'), fail: reject });
  });

export const platform: Platform = {
  name: 'mp-weixin',
  serverOrigin: import.meta.env.VITE_SERVER_ORIGIN,
  storage: {
    read: (key) => (uni.getStorageSync(key) as string) || null,
    write: (key, text) => uni.setStorageSync(key, text),
    remove: (key) => uni.removeStorageSync(key),
  },
  loginCode: () =>
    new Promise((resolve) => {
      uni.login({ provider: 'weixin', success: ({ code }) => resolve(code), fail: () => resolve(null) });
    }),

  choosePhotos: ({ count }) =>
    new Promise((resolve) => {
      uni.chooseMedia({
        count,
        mediaType: ['image'],
        success: ({ tempFiles }) =>
          resolve(
            tempFiles.map(({ tempFilePath, size }): PickedFile => ({
              path: tempFilePath,
              name: nameOf(tempFilePath),
              size,
            })),
          ),
        fail: () => resolve([]),
      });
    }),
  // Evidence lives in chats, so files are chosen from there: WeChat has no other file picker.
  chooseFiles: ({ count }) =>
    new Promise((resolve) => {
      uni.chooseMessageFile({
        count,
        type: 'all',
        success: ({ tempFiles }) =>
          resolve(tempFiles.map(({ path, name, size }): PickedFile => ({ path, name, size }))),
        fail: () => resolve([]),
      });
    }),
  openFile: ({ url, name }) =>
    new Promise((resolve, reject) => {
      uni.downloadFile({
        url,
        success: ({ tempFilePath }) => {
          const done = { success: () => resolve(), fail: reject };
          if (/\.(png|jpe?g|gif|webp|bmp|heic)$/i.test(name))
            uni.previewImage({ urls: [tempFilePath], ...done });
          else uni.openDocument({ filePath: tempFilePath, showMenu: true, ...done });
        },
        fail: reject,
      });
    }),
  // WeChat opens no archives; a browser does, and the address stands for five minutes.
  keepFile: ({ url }) => copy(url),

  askSubscriptions: (templateIds) =>
    new Promise((resolve) => {
      if (templateIds.length === 0) return resolve();
      uni.requestSubscribeMessage({ tmplIds: templateIds.slice(0, 3), complete: () => resolve() });
    }),
  openSigning: ({ documentId }) => {
    uni.navigateTo({ url: `/pages/sign/sign?document=${documentId}` });
  },
  joinMeeting: ({ joinUrl, code }) =>
    new Promise((resolve, reject) => {
      const fallBack = () => copy(joinUrl).then(resolve, reject);
      if (!code) return void fallBack();
      uni.navigateToMiniProgram({
        appId: MEETING_APP,
        path: meetingPath(code.replace(/\D/g, '')),
        success: () => resolve('opened'),
        fail: fallBack,
      });
    }),
  // WeChat's own tab bar has letters of one size; it can only be made darker.
  markElder: (on) =>
    uni.setTabBarStyle({
      color: on ? '#26353a' : '#66757a',
      selectedColor: on ? '#03303e' : '#0f5c6e',
      fail: () => undefined,
    }),
  currentPage: () => {
    const page = getCurrentPages().at(-1) as unknown as
      { $page?: { fullPath: string }; route?: string } | undefined;
    return page?.$page?.fullPath ?? `/${page?.route ?? 'pages/home/home'}`;
  },
};
