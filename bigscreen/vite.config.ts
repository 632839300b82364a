/** One build, two pages: the wall with its phone view (index.html) and the signing page (sign.html). */
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Vant's icons fall back to a font on a public CDN. The font itself is in the package; nothing is asked of anybody. */
const selfContained: Plugin = {
  name: 'self-contained',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/vant/es/icon/index.css')
      ? code.replace(/,\s*url\(["']?\/\/at\.alicdn\.com[^)]*\)\s*format\("woff"\)/, '')
      : undefined,
};

export default defineConfig({
  // Served under /screen/ and /sign/ alike, so every address is relative.
  base: './',
  plugins: [vue(), selfContained],
  resolve: { alias: { '@tiaohe/config': here('../config/src/index.ts'), '@': here('./src') } },
  build: {
    target: 'chrome86',
    // The charts are one library of about 600 kB that only the wall and the phone view load.
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: { index: here('./index.html'), sign: here('./sign.html') },
      output: {
        // What the wall and the phone view share is nearly all charts; without this it is called after a small part.
        chunkFileNames: ({ moduleIds }) =>
          `assets/${moduleIds.some((id) => id.includes('/zrender/')) && !moduleIds.some((id) => id.endsWith('WallFace.vue')) ? 'charts' : '[name]'}-[hash].js`,
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:1337', '/admin': 'http://127.0.0.1:1337' },
  },
});
