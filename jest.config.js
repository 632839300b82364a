/** All tests of the project. `unit` boots nothing of ours, `panel` draws the panel's parts on a page without layout, `cms` boots the server, `e2e` drives browsers. */
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const swc = (ignoreDynamic) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: false },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs', ignoreDynamic },
  },
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Before the tests import() stays as it is, since it loads ES modules; in the tests' sandbox Node refuses it.
  transform: { 'global-setup\\.ts$': swc(true), '\\.(ts|tsx|mts|mjs|js)$': swc(false) },
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/', '/\\.tmp/'],
  // What others build upon is read from its source, so that a test never sees an old build of it.
  moduleNameMapper: {
    '^@tiaohe/config$': '<rootDir>/config/src/index.ts',
    '^@tiaohe/config/contracts$': '<rootDir>/config/src/contracts/index.ts',
    '^@tiaohe/tencent$': '<rootDir>/extensions/tencent/src/index.ts',
  },
};

const under = (...folders) =>
  folders
    .filter((folder) => existsSync(join(__dirname, folder)))
    .map((folder) => `<rootDir>/${folder}/**/*.test.ts`);
const extensions = readdirSync(join(__dirname, 'extensions')).map((name) => `extensions/${name}`);
const project = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

const projects = [
  project(
    'unit',
    under(
      'config/src',
      'database/src',
      ...extensions,
      'miniprogram/src',
      'bigscreen/src',
      'cms/src',
      'scripts',
      'testing',
    ),
  ),
  {
    ...project('panel', ['<rootDir>/extensions/desk/admin/src/**/*.test.tsx']),
    testEnvironment: '<rootDir>/extensions/desk/admin/test/browser-environment.cjs',
  },
  // The server is one process with one database: its files run one after another.
  project('cms', under('cms/test'), {
    globalSetup: '<rootDir>/cms/test/setup/global-setup.ts',
    globalTeardown: '<rootDir>/cms/test/setup/global-teardown.ts',
    setupFiles: ['<rootDir>/cms/test/setup/environment.ts'],
    moduleNameMapper: {},
  }),
  // One product for all of them, started before the first and looked at over HTTP and in browsers only.
  project('e2e', under('e2e'), {
    globalSetup: '<rootDir>/e2e/setup/global-setup.ts',
    globalTeardown: '<rootDir>/e2e/setup/global-teardown.ts',
    setupFiles: ['<rootDir>/e2e/setup/environment.ts'],
    moduleNameMapper: {},
  }),
];

/** @type {import('jest').Config} */
module.exports = { testTimeout: 120_000, projects: projects.filter(({ testMatch }) => testMatch.length > 0) };
