/** Nothing of the vocabulary and of the tables is there for show. */
import { ERROR_CODES, NOTICE_EVENTS, PERMISSION_CODES } from '@tiaohe/config';
import { readSources, unreadAttributes, unreadWords } from './find-unread.mjs';
import { readContentTypes } from './read-content-types.mjs';
import { UNREAD_YET } from './unread-yet.mjs';

const sources = readSources();
const SETTINGS_FILE = 'cms/src/platform/read-setting.ts';
const settings = [
  ...(sources.find(({ file }) => file === SETTINGS_FILE)?.text ?? '').matchAll(/^ {2}'?([a-z-]+)'?: /gm),
].map(([, name]) => name as string);

it.each([
  ['permissions', [...PERMISSION_CODES], /config\/src\/(permissions|roles)/],
  ['errors', [...ERROR_CODES], /config\/src\/errors/],
  ['notices', [...NOTICE_EVENTS], /config\/src\/notices/],
  ['settings', settings, /platform\/read-setting/],
] as const)('reads all of the %s, or says what is still to be built', (kind, words, declaredIn) => {
  expect(words.length).toBeGreaterThan(5);
  expect(unreadWords({ words: [...words], sources, declaredIn }).sort()).toEqual(
    [...UNREAD_YET[kind]].sort(),
  );
});

it('reads every table and every attribute, or says what is still to be built', () => {
  expect(unreadAttributes({ schemas: readContentTypes(), sources }).sort()).toEqual(
    [...UNREAD_YET.attributes].sort(),
  );
});

it('sees what nothing reads', () => {
  const one = [{ file: 'cms/src/a.ts', text: "can(actor, 'case.read'); row.phone_index" }];
  expect(unreadWords({ words: ['case.read', 'case.fly'], sources: one, declaredIn: /permissions/ })).toEqual([
    'case.fly',
  ]);
  const schemas = [
    {
      name: 'bird',
      table: 'birds',
      attributes: { phoneIndex: { type: 'string' }, wings: { type: 'integer' } },
    },
  ];
  expect(unreadAttributes({ schemas, sources: one })).toEqual(['bird', 'bird.wings']);
});
