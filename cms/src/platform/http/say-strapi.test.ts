import { createRequire } from 'node:module';
import { errors, yup } from '@strapi/utils';
import { UNWORDED, sayStrapi, wordFaults } from './say-strapi';

type Words = Record<string, Record<string, unknown>>;
/** Yup's sentences, as `@strapi/utils` has them. */
const locale = (
  createRequire(createRequire(__filename).resolve('@strapi/utils'))('yup/lib/locale') as { default: Words }
).default;

/** With the values in them, as somebody would read them. */
const fill = (sentence: unknown): string =>
  (typeof sentence === 'function'
    ? String(
        (sentence as (of: object) => string)({ path: 'name', type: 'string', value: 1, originalValue: 1 }),
      )
    : String(sentence)
  ).replace(/\$\{(\w+)\}/g, (_all, name: string) => (/path/.test(name) ? 'name' : '3'));
const ALL = Object.entries(locale).flatMap(([kind, sentences]) =>
  Object.entries(sentences).map(([name, sentence]) => [`${kind}.${name}`, fill(sentence)]),
);
/** A sentence for a catch-all is right only where nobody says what is wrong. */
const VAGUE = ['mixed.default'];

it('yup has not more kinds of sentences than are looked at', () => {
  expect(ALL.length).toBeGreaterThan(25);
});

it.each(ALL)('%s (%s) has a sentence of its own', (kind, sentence) => {
  const said = sayStrapi(sentence ?? '');
  expect([
    kind,
    said !== UNWORDED || VAGUE.includes(kind ?? ''),
    /[A-Za-z]{4,}/.test(said.replace('name@example.cn', '').replace('https', '')),
  ]).toEqual([kind, true, false]);
});

it.each([
  ['Email already taken', '这个邮箱已经有人用了，请换一个'],
  ['Name already taken', '这个名称已经用过了，请换一个'],
  ['The name must be unique and a role with name `审核员` already exists.', '这个名称已经用过了，请换一个'],
  ['This attribute must be unique', '已经有一样的了，请换一个'],
  [
    'You must have at least one user with super admin role.',
    '至少要留一位超级管理员，请先把这个角色交给别人',
  ],
  ['Some roles are still assigned to some users', '还有人在用这个角色，请先给他们换一个角色，再删除'],
  ['Unknown permissions provided: a.b', '有不认识的权限，请刷新页面后重新勾选'],
  ['Missing permissions attribute for custom token', '自定义令牌请勾选它可以做的事'],
  ['lifespan must be one of the following values: 1', '请从列出的有效期里选一项'],
  ['The provided current password is invalid', '当前密码不对，请重新输入'],
  ['password must contain at least one uppercase character', '密码里要有大写字母'],
  ['metadatas.createdBy.list field has unspecified keys: mainField', '有不认识的内容，请刷新页面后重试'],
  ['Invalid key hidden', '有不认识的内容，请刷新页面后重试'],
  ['2 errors occurred', '有 2 处需要修改，请看标出的项目'],
  ['something nobody has heard of', UNWORDED],
  ['请填写房间名称', '请填写房间名称'],
])('“%s” is said as “%s”', (sentence, said) => {
  expect(sayStrapi(sentence)).toBe(said);
});

it('a refused form says each fault at its field, and the only one with the field’s name', async () => {
  const schema = yup.object({ name: yup.string().min(3).required(), roles: yup.array().min(1) });
  const thrown = async (value: object) =>
    schema
      .validate(value, { abortEarly: false })
      .catch((error: unknown) => new errors.YupValidationError(error as never));
  const one = (await thrown({ name: '甲', roles: [1] })) as InstanceType<typeof errors.YupValidationError>;
  expect(wordFaults(one.message, one.details)).toEqual({
    message: '名称：请至少填 3 个字',
    details: {
      errors: [{ path: ['name'], message: '请至少填 3 个字', name: 'ValidationError', value: '甲' }],
    },
  });
  const two = (await thrown({ name: '甲', roles: [] })) as InstanceType<typeof errors.YupValidationError>;
  expect(wordFaults(two.message, two.details)).toMatchObject({
    message: '有 2 处需要修改，请看标出的项目',
    details: { errors: [{ message: '请至少填 3 个字' }, { message: '请至少选 1 项' }] },
  });
});
