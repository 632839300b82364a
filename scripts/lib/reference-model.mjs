/** The page of the data model: what is stored and what belongs to what, area by area, so that each drawing can be read. */
import { code, page, table } from './markdown.mjs';
import { Refusal } from './say.mjs';

/** Each content type stands in one area; one that stands in none stops `npm run reference`. */
const AREAS = {
  'The case 案件': [
    'case',
    'party',
    'case-mediator',
    'timeline-entry',
    'review-round',
    'extension-request',
    'application-template',
    'category',
    'typical-case',
    'number-sequence',
  ],
  'Asking and telling 意愿和消息': [
    'invitation',
    'call-task',
    'call-attempt',
    'call-script',
    'notice',
    'notice-template',
    'subscription',
  ],
  'Mediating 调解': ['session', 'room', 'holiday', 'mediation-record', 'rating'],
  'Documents and evidence 文书和材料': ['case-document', 'document-template', 'signature', 'material'],
  'People and organisations 人员和机构': [
    'organisation',
    'mediator',
    'membership',
    'staff-link',
    'enterprise',
    'consent',
  ],
  'Signing in 登录': ['sms-code', 'sms-check', 'sign-in-failure'],
  'Imports 导入': ['import-batch', 'import-row'],
  'Machinery 机制': ['outbox-entry', 'vendor-event', 'audit-entry', 'setting', 'job', 'job-part'],
};

const STRAPI = {
  'plugin::users-permissions.user': ['account', '账号'],
  'plugin::users-permissions.role': ['role', '角色'],
};
const nameOf = (target) => STRAPI[target]?.[0] ?? target.split('.').at(-1);

const relationsOf = ({ attributes }) =>
  Object.entries(attributes)
    .filter(([, { type }]) => type === 'relation')
    .map(([column, { target, required }]) => ({ column, target, isRequired: required === true }));

/** All of ours are "many of these belong to one of those". */
function drawing(types, labels) {
  const arrows = types.flatMap((type) =>
    relationsOf(type).map(
      ({ column, target, isRequired }) =>
        `  ${nameOf(target)} ${isRequired ? '||' : '|o'}--o{ ${type.name} : ${column}`,
    ),
  );
  const names = new Set([
    ...types.map(({ name }) => name),
    ...types.flatMap((type) => relationsOf(type).map(({ target }) => nameOf(target))),
  ]);
  const boxes = [...names].map((name) => `  ${name}["${labels.get(name) ?? name} ${name}"]`);
  return ['```mermaid', 'erDiagram', ...boxes, ...arrows, '```'].join('\n');
}

const describe = ([column, { type, target, required }]) =>
  `${column}${required ? '!' : ''} ${type === 'relation' ? `→ ${nameOf(target)}` : type}`;

/** @param {{ name: string, label: string, table: string, attributes: object }[]} types */
export function modelPage(types) {
  const known = Object.values(AREAS).flat();
  const homeless = types.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  if (homeless.length > 0)
    throw new Refusal(`Not in an area of scripts/lib/reference-model.mjs: ${homeless.join(', ')}`);
  const gone = known.filter((name) => !types.some((type) => type.name === name));
  if (gone.length > 0)
    throw new Refusal(`In an area of scripts/lib/reference-model.mjs, and not stored: ${gone.join(', ')}`);

  const labels = new Map([
    ...types.map(({ name, label }) => [name, label]),
    ...Object.values(STRAPI).map(([name, label]) => [name, label]),
  ]);
  const sections = Object.entries(AREAS).map(([area, names]) => {
    const inArea = names.map((name) => types.find((type) => type.name === name));
    const rows = inArea.map(({ name, table: stored, attributes }) => [
      code(name),
      code(stored),
      Object.entries(attributes).map(describe).join(', '),
    ]);
    return [
      area,
      drawing(inArea, labels),
      table(['type', 'table', 'columns (! required, → belongs to)'], rows),
    ];
  });
  return page({
    title: 'What is stored',
    intro:
      'From the `schema.json` files of `cms/src/api`. Boxes of other areas are drawn where something belongs to them. Columns that Strapi adds to everything (`id`, `document_id`, `created_at`, `updated_at`) and those that only PostgreSQL keeps (`revision`, search columns, `database/sql`) are left out.',
    sections,
    from: 'cms/src/api/*/content-types/*/schema.json',
  });
}
