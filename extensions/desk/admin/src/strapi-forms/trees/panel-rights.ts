/** The rights of a panel role. One right is one value, its fields and its rows included: half of each side is what neither meant. */
import type { Fields } from '../merge-three';
import { nameOfRight } from './right-names';
import { isRecord, listOf, recordOf, sorted, type Read, type Tree } from './tree';

type Right = { action: string; subject: string | null; properties: Fields; conditions: unknown };

const BETWEEN = '|';
const nameOf = ({ action, subject }: Right): string => `${action}${BETWEEN}${subject ?? ''}`;
const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

function rightsOf(rights: unknown): Fields {
  return Object.fromEntries(
    (listOf(rights) as Right[]).map((right) => {
      const held = Object.entries(recordOf(right.properties)).filter(([, value]) => !isEmpty(value));
      const properties = Object.fromEntries(held.map(([name, value]) => [name, sorted(value)]));
      return [nameOf(right), { properties, conditions: sorted(listOf(right.conditions)) }];
    }),
  );
}

type Section = {
  displayName?: string;
  action?: string;
  actionId?: string;
  label?: string;
};
type Layout = {
  sections?: Readonly<
    Record<string, Section[] | { subjects?: { uid: string; label: string }[]; actions?: Section[] }>
  >;
  conditions?: { id: string; displayName: string }[];
};

/** The names that the editor itself shows. */
function namesOf({ sections = {}, conditions = [] }: Layout): Map<string, string> {
  const names = new Map(conditions.map(({ id, displayName }) => [id, displayName]));
  for (const section of Object.values(sections)) {
    const [actions, subjects] = Array.isArray(section)
      ? [section, []]
      : [section.actions ?? [], section.subjects ?? []];
    for (const { action, actionId, displayName, label } of actions)
      names.set(action ?? actionId ?? '', displayName ?? label ?? '');
    for (const { uid, label } of subjects) names.set(uid, label);
  }
  return names;
}

/** Of each type that the rights speak of, what its fields are called. */
async function fieldNames(names: readonly string[], read: Read): Promise<Map<string, string>> {
  const uids = new Set(names.map((name) => name.split(BETWEEN)[1] ?? '').filter((uid) => uid.includes('::')));
  const found = await Promise.all(
    [...uids].map(async (uid) => {
      const answer = await read(`/content-manager/content-types/${uid}/configuration`);
      const fields = recordOf(recordOf(recordOf(answer['data'])['contentType'])['metadatas']);
      return Object.entries(fields).map(([field, of]): [string, string] => [
        `${uid}${BETWEEN}${field}`,
        String(recordOf(recordOf(of)['edit'])['label'] ?? field),
      ]);
    }),
  );
  return new Map(found.flat());
}

export const panelRights: Tree = {
  isTicks: true,
  read: (answer) => rightsOf(answer['data']),
  readBody: (body) => rightsOf(body['permissions']),
  write: (body, fields) => ({
    ...body,
    permissions: Object.entries(fields).flatMap(([name, right]) => {
      const [action, subject] = name.split(BETWEEN);
      return isRecord(right) ? [{ action, subject: subject || null, ...right }] : [];
    }),
  }),
  async words({ path, fields, read }) {
    const role = /\d+/.exec(path)?.[0] ?? '';
    const rights = [...new Set(fields.flatMap((side) => Object.keys(side)))];
    const [layout, inTypes] = await Promise.all([
      read(`/admin/permissions?role=${role}`),
      fieldNames(rights, read),
    ]);
    const names = namesOf(recordOf(layout['data']) as Layout);
    const labels = rights.map((right) => {
      const [action = '', subject = ''] = right.split(BETWEEN);
      const of = subject ? `${names.get(subject) ?? subject}：` : '';
      return [right, `${of}${nameOfRight(action, names)}`];
    });
    return {
      labels: Object.fromEntries(labels) as Readonly<Record<string, string>>,
      say(right, value) {
        if (!isRecord(value)) return '未勾选';
        const subject = right.split(BETWEEN)[1] ?? '';
        const shown = listOf(recordOf(value['properties'])['fields']).map(
          (field) => inTypes.get(`${subject}${BETWEEN}${String(field)}`) ?? String(field),
        );
        const rows = listOf(value['conditions']).map((one) => names.get(String(one)) ?? String(one));
        return [
          '已勾选',
          ...(shown.length > 0 ? [`字段：${shown.join('、')}`] : []),
          ...(rows.length > 0 ? [`数据范围：${rows.join('、')}`] : []),
        ].join('\n');
      },
    };
  },
};
