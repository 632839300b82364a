/** Builds the mini-program and the web page. Two repairs of the tool chain live here and nowhere else. */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import uni from '@dcloudio/vite-plugin-uni';

const load = createRequire(import.meta.url);

// npm workspaces hoist libraries to ../../node_modules, and the vocabulary lives in ../config: uni folds only one "../"
// of a chunk's name, and then the mp-weixin build fails with an invalid chunkFileNames pattern. Fold any depth.
const names = load('@dcloudio/uni-cli-shared/dist/utils.js');
const fold = (name: string): string =>
  name
    .replace(/\\/g, '/')
    .replace(/(?:\.\.\/)*node_modules/g, 'node-modules')
    .replace(/^(?:\.\.\/)+/, '');
names.normalizeNodeModules = fold;
names.normalizeMiniProgramFilename = (file: string, inputDir?: string): string =>
  fold(inputDir && path.isAbsolute(file) ? path.relative(inputDir, file) : file);

/** Nothing is fetched from a third party at run time: the icon font is inlined, nav-bar shadow pictures are dropped. */
function selfContained(): Plugin {
  const library = path.dirname(load.resolve('wot-design-uni/package.json'));
  const font = fs.readFileSync(path.join(library, 'components/wd-icon/wd-icons.ttf')).toString('base64');
  const face = `@font-face{font-family:"wd-icons";src:url("data:font/ttf;base64,${font}") format("truetype")}`;

  return {
    name: 'self-contained',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !/\.(css|wxss)$/.test(asset.fileName)) continue;
        asset.source = String(asset.source)
          .replace(/@font-face\s*\{[^}]*at\.alicdn\.com[^}]*\}/g, face)
          .replace(/url\(["']?https:\/\/cdn\.dcloud\.net\.cn[^)]*\)/g, 'none');
      }
    },
  };
}

/** A page of the web front end came in thirty small files, six at a time: on a poor line every six are one more wait. */
const SMALLEST_CHUNK_BYTES = 24_000;
const isWeb = process.env.UNI_PLATFORM === 'h5';

export default defineConfig({
  ...(isWeb && {
    build: { rollupOptions: { output: { experimentalMinChunkSize: SMALLEST_CHUNK_BYTES } } },
  }),
  resolve: {
    alias: {
      '#platform': path.resolve(__dirname, `src/platform/${process.env.UNI_PLATFORM}.ts`),
      '@tiaohe/config': path.resolve(__dirname, '../config/src/index.ts'),
    },
  },
  plugins: [uni(), selfContained()],
});
