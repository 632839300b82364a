/** The browser. The session is shared with the signing page through the same localStorage key. */
import type { PickedFile, Platform } from './types';

type Chosen = { tempFiles?: unknown; tempFilePaths?: string | string[] };

function toPicked({ tempFiles, tempFilePaths }: Chosen): PickedFile[] {
  const files = (Array.isArray(tempFiles) ? tempFiles : [tempFiles]) as File[];
  const paths = Array.isArray(tempFilePaths) ? tempFilePaths : [tempFilePaths ?? ''];
  return files.map((file, index) => ({ path: paths[index] ?? '', name: file.name, size: file.size }));
}

function download({ url, name }: { url: string; name: string }): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  anchor.click();
}

export const platform: Platform = {
  name: 'h5',
  serverOrigin: '',
  storage: {
    read: (key) => localStorage.getItem(key),
    write: (key, text) => localStorage.setItem(key, text),
    remove: (key) => localStorage.removeItem(key),
  },
  loginCode: () => Promise.resolve(null),

  choosePhotos: ({ count }) =>
    new Promise((resolve) => {
      uni.chooseImage({ count, success: (chosen) => resolve(toPicked(chosen)), fail: () => resolve([]) });
    }),
  chooseFiles: ({ count }) =>
    new Promise((resolve) => {
      uni.chooseFile({
        count,
        type: 'all',
        success: (chosen) => resolve(toPicked(chosen)),
        fail: () => resolve([]),
      });
    }),
  openFile: (file) => {
    download(file);
    return Promise.resolve();
  },
  keepFile: (file) => {
    download(file);
    return Promise.resolve('saved');
  },
  askSubscriptions: () => Promise.resolve(),
  openSigning: ({ documentId }) => {
    location.href = `/sign/?document=${encodeURIComponent(documentId)}`;
  },
  joinMeeting: ({ joinUrl }) => {
    window.open(joinUrl, '_blank', 'noopener');
    return Promise.resolve('opened');
  },
  markElder: (on) => document.body.classList.toggle('elder', on),
  currentPage: () => location.hash.replace(/^#/, '') || '/pages/home/home',
};
