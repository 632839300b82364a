/** What the fields of one of Strapi's forms are called on it. */
import type { ConflictWords } from '../parts/conflict-choice';
import type { LaidOut } from './lay-out';
import type { Fields } from './merge-three';
import { CONTENT, type Road } from './roads';

const PEOPLE: ConflictWords['labels'] = {
  firstname: '名字',
  lastname: '姓氏',
  username: '用户名',
  email: '邮箱',
  isActive: '激活',
  roles: '角色',
  name: '名称',
  description: '说明',
  url: '网址',
  headers: '请求头',
  events: '事件',
  isEnabled: '启用',
  sizeOptimization: '压缩大小',
  responsiveDimensions: '生成多种尺寸',
  autoOrientation: '自动转正',
  aiMetadata: '自动填写说明',
  pageSize: '每页条数',
  sort: '排序',
};
type Metadatas = Readonly<Record<string, { edit?: { label?: string } }>>;
type Configuration = { data?: { contentType?: { metadatas?: Metadatas } } };

const say: ConflictWords['say'] = (_field, value) =>
  typeof value === 'boolean' ? (value ? '是' : '否') : undefined;

type Asked = { path: string; read(address: string): Promise<Response> };

async function labelsOf({ path, read }: Asked): Promise<ConflictWords> {
  const [, type, single] = CONTENT.exec(path) ?? [];
  const uid = type ?? single;
  if (!uid) return { labels: PEOPLE, say };
  const answer = await read(`/content-manager/content-types/${uid}/configuration`)
    .then((response) => response.json() as Promise<Configuration>)
    .catch((): Configuration => ({}));
  const metadatas = answer.data?.contentType?.metadatas ?? {};
  const labels = Object.entries(metadatas).flatMap(([field, { edit }]) =>
    edit?.label ? [[field, edit.label]] : [],
  );
  return { labels: Object.fromEntries(labels) as ConflictWords['labels'], say };
}

/** A name that cannot be read is no reason not to ask: the field then goes by its own. */
export async function wordsOf({
  road,
  sides: { base, mine, theirs },
  ...asked
}: Asked & { road: Road; sides: LaidOut }): Promise<ConflictWords> {
  if (!road.tree) return labelsOf(asked);
  const read = (address: string): Promise<Fields> =>
    asked
      .read(address)
      .then((response) => (response.ok ? (response.json() as Promise<Fields>) : {}))
      .catch((): Fields => ({}));
  return road.tree.words({ path: asked.path, fields: [base, mine, theirs], read });
}
