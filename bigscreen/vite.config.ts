/** One build, two pages: the wall with its phone view (index.html) and the signing page (sign.html). */
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Served under /screen/ and /sign/ alike, so every address is relative.
  base: './',
  plugins: [vue()],
  resolve: { alias: { '@tiaohe/config': here('../config/src/index.ts'), '@': here('./src') } },
  build: {
    target: 'chrome86',
    // The charts are one library of about 600 kB that only the wall and the phone view load.
    chunkSizeWarningLimit: 700,
    rollupOptions: { input: { index: here('./index.html'), sign: here('./sign.html') } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:1337', '/admin': 'http://127.0.0.1:1337' } },
});
