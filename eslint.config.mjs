/** The house rules. Without type information: the compiler runs beside it, and this stays fast. */
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const LINES = 200;
const EXTENSIONS = [
  'desk',
  'file-vault',
  'job-queue',
  'online-meeting',
  'outbound-call',
  'sandbox',
  'sms',
  'wechat',
];
/** What the adapters of one vendor have in common: no capability, so whoever speaks to that vendor may use it. */
const VENDOR_KITS = { tencent: ['file-vault', 'online-meeting', 'outbound-call', 'sms', 'wechat'] };
const kitsOf = (name) => Object.keys(VENDOR_KITS).filter((kit) => VENDOR_KITS[kit].includes(name));
const CODE = '**/*.{ts,tsx,mts,mjs,cjs,js,vue}';

/** `config/` says, `cms/` decides, `extensions/` reach out: who may import whom. */
const fence = (files, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: patterns.map(([what, message]) => ({
          ...(Array.isArray(what) ? { group: what } : { regex: what }),
          message,
        })),
      },
    ],
  },
});
const NOBODY_IMPORTS_CMS = [
  ['@tiaohe/cms', '@tiaohe/cms/*', '**/cms/src/**'],
  'Nobody imports cms: it decides, and is asked over HTTP.',
];
const ownCode = (...except) => ['@tiaohe/*', ...except.map((name) => `!@tiaohe/${name}`)];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.cache/',
      '**/.data/',
      '**/.tmp/',
      '**/.strapi/',
      'e2e/output/',
      'cms/types/',
      'cms/public/',
      'miniprogram/unpackage/',
      '**/wxcomponents/',
    ],
  },
  {
    files: [CODE],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    languageOptions: { globals: { ...globals.es2023 } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: LINES, skipBlankLines: false, skipComments: false }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Write a const table and close it with `satisfies`.' },
        {
          selector: 'ExportAllDeclaration[source.value=/^\\.\\.?$/]',
          message: 'No barrel but a package’s one entry.',
        },
      ],
      eqeqeq: ['error', 'smart'],
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      // `type` over `interface`, except for ports, whose name says so.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      // PostgreSQL's `void` answers and generics of Strapi need it.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    extends: [...vue.configs['flat/recommended']],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'], sourceType: 'module' },
      globals: globals.browser,
    },
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      // Prettier's work.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
    },
  },

  {
    files: [
      'miniprogram/src/**',
      'bigscreen/src/**',
      'extensions/*/admin/**',
      'cms/src/admin/**',
      'extensions/*/public/**',
    ],
    languageOptions: { globals: { ...globals.browser, uni: 'readonly', wx: 'readonly' } },
  },
  {
    files: [
      'scripts/**',
      'bench/**',
      'e2e/**',
      'testing/**',
      'database/**',
      'cms/**',
      'extensions/*/src/**',
      '*.{js,mjs}',
      '*/*.config.ts',
    ],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/test/**', 'e2e/**', 'testing/**'],
    languageOptions: { globals: { ...globals.jest, ...globals.node } },
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['scripts/**', 'bench/**', 'e2e/**', 'testing/**'], rules: { 'no-console': 'off' } },
  // CommonJS because jest and the mini-program harness read them so.
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },

  fence(
    ['config/src/**/*.ts'],
    [['^(?!fast-check$)[^.]', 'The vocabulary imports nothing: it serves servers and browsers alike.']],
  ),
  fence(
    ['config/src/contracts/*.ts'],
    [['^(?!zod$)[^.]', 'Contracts are written in zod, and in the words of the vocabulary.']],
  ),
  fence(
    ['miniprogram/src/**', 'bigscreen/src/**'],
    [
      [ownCode('config'), 'Screens share the vocabulary with the server, and nothing else.'],
      NOBODY_IMPORTS_CMS,
    ],
  ),
  fence(
    ['database/src/**'],
    [[ownCode('config'), 'The database package knows the vocabulary alone.'], NOBODY_IMPORTS_CMS],
  ),
  ...[...EXTENSIONS, ...Object.keys(VENDOR_KITS)].map((name) =>
    fence(
      [`extensions/${name}/**`],
      [
        [
          ownCode('config', name, ...kitsOf(name)),
          'Extensions never import each other: cms/ brings them together. A vendor’s kit is for its own adapters.',
        ],
        NOBODY_IMPORTS_CMS,
      ],
    ),
  ),
  fence(['scripts/**', 'bench/**', 'e2e/**', 'testing/**'], [NOBODY_IMPORTS_CMS]),
);
