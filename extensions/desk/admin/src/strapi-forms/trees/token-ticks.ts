/** An API token: its name, its kind, and what a custom one may do. */
import type { Fields } from '../merge-three';
import { nameOfRight } from './right-names';
import { listOf, recordOf, sayTick, type Tree } from './tree';

const TICK = 'tick ';
const KINDS: Readonly<Record<string, string>> = {
  'read-only': '只读',
  'full-access': '全部权限',
  custom: '自定义',
};

const fieldsOf = ({ name, description, type, permissions }: Fields): Fields => ({
  name,
  description,
  type,
  ...Object.fromEntries(listOf(permissions).map((action) => [`${TICK}${String(action)}`, true])),
});

export const tokenTicks: Tree = {
  isTicks: true,
  read: (answer) => fieldsOf(recordOf(answer['data'])),
  readBody: fieldsOf,
  write: (body, fields) => ({
    ...body,
    name: fields['name'],
    description: fields['description'],
    type: fields['type'],
    // Kinds other than this one hold what their kind holds.
    permissions:
      fields['type'] === 'custom'
        ? Object.entries(fields).flatMap(([field, value]) =>
            field.startsWith(TICK) && value === true ? [field.slice(TICK.length)] : [],
          )
        : null,
  }),
  words: ({ fields }) => {
    const ticks = fields.flatMap((side) => Object.keys(side)).filter((name) => name.startsWith(TICK));
    const named = ticks.map((name) => [name, nameOfRight(name.slice(TICK.length))]);
    return Promise.resolve({
      labels: {
        ...(Object.fromEntries(named) as Readonly<Record<string, string>>),
        name: '名称',
        description: '说明',
        type: '令牌类型',
      },
      say: (field, value) =>
        field.startsWith(TICK) ? sayTick(field, value) : field === 'type' ? KINDS[String(value)] : undefined,
    });
  },
};
