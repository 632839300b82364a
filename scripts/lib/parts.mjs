/** What can be built: each part with its sources, its result, and the commands that make one from the other. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { compressFiles } from './compress-files.mjs';
import { findBin } from './find-bin.mjs';
import { at } from './paths.mjs';
import { runNode } from './run.mjs';

const tsc = (folder, project = 'tsconfig.json') =>
  runNode({
    args: [findBin({ name: 'typescript', bin: 'tsc', from: folder }), '-p', project],
    cwd: folder,
    label: `tsc -p ${folder}/${project}`,
  });

/** tsc never removes the result of a file that was renamed or deleted. */
const clean = (...paths) => paths.forEach((path) => rmSync(path, { recursive: true, force: true }));

const UNI = () => findBin({ name: '@dcloudio/vite-plugin-uni', bin: 'uni', from: at('miniprogram') });

const extensions = () =>
  existsSync(at('extensions'))
    ? readdirSync(at('extensions'))
        .filter((name) => existsSync(at('extensions', name, 'tsconfig.json')))
        .sort((one, other) => Number(KITS.includes(other)) - Number(KITS.includes(one)))
    : [];

/** A vendor's kit is no capability: the adapters of that vendor name it among their dependencies, and it is built before them. */
const KITS = ['tencent'];
const kitsOf = (name) => {
  const { dependencies = {} } = JSON.parse(readFileSync(at('extensions', name, 'package.json'), 'utf8'));
  return KITS.filter((kit) => `@tiaohe/${kit}` in dependencies);
};

const extensionPart = (name) => ({
  name: `extensions/${name}`,
  title: `extension ${name}`,
  needs: ['config', ...kitsOf(name).map((kit) => `extensions/${kit}`)],
  sources: ['src', 'tsconfig.json', 'package.json'].map((path) => at('extensions', name, path)),
  results: [at('extensions', name, 'dist')],
  build: async () => {
    clean(at('extensions', name, 'dist'));
    await tsc(at('extensions', name));
  },
});

/** Settings that a build reads must not depend on the machine that builds. */
const BUILD_ENV = {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  PORT: '1337',
  PUBLIC_URL: 'http://localhost:1337',
};

/** In an order in which each part comes after those that it needs. */
export function listParts() {
  const names = extensions();
  const parts = [
    {
      name: 'config',
      title: 'vocabulary',
      needs: [],
      sources: [at('config')],
      results: [at('config/dist/cjs/index.js'), at('config/dist/esm/index.js')],
      build: async () => {
        await tsc(at('config'), 'tsconfig.cjs.json');
        await tsc(at('config'), 'tsconfig.esm.json');
      },
    },
    {
      name: 'database',
      title: 'database',
      needs: ['config'],
      sources: [at('database/src'), at('database/tsconfig.json'), at('database/package.json')],
      results: [at('database/dist/index.js')],
      build: async () => {
        clean(at('database/dist'));
        await tsc(at('database'));
      },
    },
    ...names.map(extensionPart),
    {
      name: 'cms',
      title: 'server',
      needs: ['config', 'database', ...names.map((name) => `extensions/${name}`)],
      sources: [at('cms/src'), at('cms/config'), at('cms/tsconfig.json'), at('cms/package.json')],
      without: [at('cms/src/admin')],
      results: [at('cms/dist/config'), at('cms/dist/src')],
      build: async () => {
        // With its memory of the last build tsc would leave out what did not change since.
        clean(at('cms/dist/src'), at('cms/dist/config'), at('cms/dist/.tsbuildinfo'));
        await tsc(at('cms'));
      },
    },
    {
      name: 'admin',
      title: 'admin panel (the slow one: one to two minutes)',
      needs: ['cms'],
      hashes: ['config'],
      sources: [
        at('cms/src/admin'),
        at('cms/package.json'),
        at('cms/config/admin.ts'),
        ...names.map((name) => at('extensions', name, 'admin')),
      ],
      results: [at('cms/dist/build/index.html.br')],
      build: async () => {
        // Strapi leaves the files of earlier builds where they are.
        clean(at('cms/dist/build'));
        await runNode({
          args: [findBin({ name: '@strapi/strapi', bin: 'strapi', from: at('cms') }), 'build'],
          cwd: at('cms'),
          env: BUILD_ENV,
          label: 'strapi build',
        });
        await compressFiles(at('cms/dist/build'));
      },
    },
    {
      name: 'miniprogram',
      title: 'mini-program as web page',
      needs: ['config'],
      sources: [at('miniprogram')],
      results: [at('miniprogram/dist/build/h5/index.html.br')],
      build: async () => {
        await runNode({
          args: [UNI(), 'build'],
          cwd: at('miniprogram'),
          env: { NODE_ENV: 'production' },
          label: 'uni build',
        });
        await compressFiles(at('miniprogram/dist/build/h5'));
      },
    },
    {
      name: 'mp-weixin',
      title: 'WeChat mini-program',
      // After the web page: both read and write the same cache of the tool chain.
      needs: ['config', 'miniprogram'],
      isForTests: true,
      sources: [at('miniprogram')],
      results: [at('miniprogram/dist/build/mp-weixin/app.json')],
      build: () =>
        runNode({
          args: [UNI(), 'build', '-p', 'mp-weixin'],
          cwd: at('miniprogram'),
          env: { NODE_ENV: 'production' },
          label: 'uni build -p mp-weixin',
        }),
    },
    {
      name: 'bigscreen',
      title: 'big screen and signing page',
      needs: ['config'],
      sources: [at('bigscreen')],
      results: [at('bigscreen/dist/index.html.br')],
      build: async () => {
        await runNode({
          args: [findBin({ name: 'vite', from: at('bigscreen') }), 'build'],
          cwd: at('bigscreen'),
          env: { NODE_ENV: 'production' },
          label: 'vite build',
        });
        await compressFiles(at('bigscreen/dist'));
      },
    },
  ];
  return parts.filter(({ name }) => IS_THERE[name]?.() ?? true);
}

/** A part that nobody has written yet is left out rather than failed. */
const IS_THERE = {
  cms: () => existsSync(at('cms/src/index.ts')),
  admin: () => existsSync(at('cms/src/index.ts')),
  miniprogram: () => existsSync(at('miniprogram/src/manifest.json')),
  'mp-weixin': () => existsSync(at('miniprogram/src/manifest.json')),
  bigscreen: () => existsSync(at('bigscreen/index.html')),
};
