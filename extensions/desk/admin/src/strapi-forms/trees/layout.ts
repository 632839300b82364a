/** How the content manager shows a type: its columns, its form, the words and switches of each field. */
import type { Fields } from '../merge-three';
import { listOf, recordOf, type Tree } from './tree';

const SETTINGS: Readonly<Record<string, string>> = {
  bulkable: '可批量操作',
  filterable: '可筛选',
  searchable: '可搜索',
  pageSize: '每页条数',
  relationOpenMode: '关联内容的打开方式',
  mainField: '标题字段',
  defaultSortBy: '默认按哪个字段排序',
  defaultSortOrder: '默认排序方向',
};
/** Of one field, by where it shows. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  edit: {
    label: '编辑页上的名称',
    description: '说明文字',
    placeholder: '占位文字',
    visible: '编辑页上显示',
    editable: '可编辑',
  },
  list: { label: '列表里的名称', searchable: '可搜索', sortable: '可排序' },
};
const ORDERS: Readonly<Record<string, string>> = { ASC: '从小到大', DESC: '从大到小' };
/** A row of the form holds fields with their widths. */
type Cell = { name?: string };

const shownOf = ({ contentType, component, ...own }: Fields): Fields =>
  recordOf(contentType ?? component ?? own);
const isPlain = (value: unknown): boolean => value !== undefined && typeof value !== 'object';

function fieldsOf({ settings, metadatas, layouts }: Fields): Fields {
  const { list, edit } = recordOf(layouts);
  const set = Object.keys(SETTINGS).map((name) => [`settings ${name}`, recordOf(settings)[name]]);
  const words = Object.entries(recordOf(metadatas)).flatMap(([field, of]) =>
    Object.entries(WORDS).flatMap(([where, names]) =>
      Object.keys(names).map((name) => [`${field} ${where} ${name}`, recordOf(recordOf(of)[where])[name]]),
    ),
  );
  const plain = [...set, ...words].filter(([, value]) => isPlain(value));
  return {
    ...(list === undefined ? {} : { list }),
    ...(edit === undefined ? {} : { edit }),
    ...(Object.fromEntries(plain) as Fields),
  };
}

function write(body: Fields, fields: Fields): Fields {
  const settings = { ...recordOf(body['settings']) };
  const layouts = { ...recordOf(body['layouts']) };
  const metadatas = structuredClone(recordOf(body['metadatas'])) as Record<
    string,
    Record<string, Record<string, unknown>>
  >;
  for (const [name, value] of Object.entries(fields)) {
    const [field = '', where = '', word = ''] = name.split(' ');
    if (where === '') layouts[field] = value;
    else if (word === '') settings[where] = value;
    else ((metadatas[field] ??= {})[where] ??= {})[word] = value;
  }
  return { ...body, settings, layouts, ...(body['metadatas'] ? { metadatas } : {}) };
}

/** Each person's own choice of columns, which Strapi's form begins with, stands in the browser. */
function remember(path: string, { list }: Fields): void {
  const uid = /\/content-types\/([^/]+)\//.exec(path)?.[1];
  if (!uid || !Array.isArray(list)) return;
  const own = Object.keys(localStorage).filter((key) =>
    key.startsWith(`STRAPI_LIST_VIEW_DISPLAYED_HEADERS:${uid}:`),
  );
  for (const key of own) localStorage.setItem(key, JSON.stringify(list));
}

export const layout: Tree = {
  isTicks: false,
  read: (answer) => fieldsOf(shownOf(recordOf(answer['data']))),
  readBody: fieldsOf,
  write,
  remember,
  words({ fields }) {
    const all: Fields = Object.assign({}, ...fields) as Fields;
    const called = (field: unknown) =>
      String(all[`${String(field)} edit label`] ?? all[`${String(field)} list label`] ?? field);
    const labelOf = (name: string): string => {
      const [field = '', where = '', word = ''] = name.split(' ');
      if (where === '') return field === 'list' ? '列表里的列' : '编辑页的排版';
      if (word === '') return SETTINGS[where] ?? where;
      return `${called(field)}：${WORDS[where]?.[word] ?? word}`;
    };
    const rowOf = (row: unknown) =>
      listOf(row)
        .map((cell) => called((cell as Cell).name ?? cell))
        .join('、');
    return Promise.resolve({
      labels: Object.fromEntries(Object.keys(all).map((name) => [name, labelOf(name)])),
      say(name, value) {
        if (typeof value === 'boolean') return value ? '是' : '否';
        if (name === 'list') return listOf(value).map(called).join('、');
        if (name === 'edit') return listOf(value).map(rowOf).join('\n');
        if (name === 'settings defaultSortOrder') return ORDERS[String(value)];
        return /^settings (mainField|defaultSortBy)$/.test(name) ? called(value) : undefined;
      },
    });
  },
};
