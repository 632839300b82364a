/** The list of people as a file, masked as everywhere (个人信息保护法 art. 51), the export on the record. */
import { maskName, shanghaiDay, shanghaiTime, type PersonView } from '@tiaohe/config';
import type { ExportColumn, ExportKind } from '../export/export-kind';
import { filteredPeople, personView } from './list-people';
import type { PersonRow } from './person-rows';
import { rolesOf } from './roles-of';

const MOST = 20_000;
const KINDS = { person: '个人', enterprise: '企业', organisation: '机构', staff: '工作人员' } as const;
/** name@x.cn → n***@x.cn */
const maskEmail = (email: string): string => email.replace(/^(.).*(@.*)$/u, '$1***$2');

const COLUMNS: readonly ExportColumn<PersonView>[] = [
  {
    header: '姓名',
    width: 20,
    text: ({ name, kind }) => (kind === 'organisation' ? name : maskName(name)),
  },
  {
    header: '用户名',
    width: 18,
    text: ({ username, email }) => (username === email ? maskEmail(username) : username),
  },
  { header: '企业', width: 24, text: ({ firm }) => firm?.name ?? '' },
  { header: '类型', width: 10, text: ({ kind }) => KINDS[kind] },
  { header: '手机', width: 14, text: ({ phone }) => phone },
  {
    header: '角色',
    width: 40,
    text: ({ roles }) =>
      roles
        .map(({ roleName, organisation }) =>
          organisation ? `${roleName}（${organisation.name}）` : roleName,
        )
        .join('、'),
  },
  { header: '状态', width: 10, text: ({ state }) => (state === 'active' ? '正常' : '已停用') },
  { header: '停用原因', width: 30, text: ({ disabledReason }) => disabledReason ?? '' },
  { header: '微信', width: 8, text: ({ isWechatBound }) => (isWechatBound ? '已绑定' : '') },
  { header: '开通日期', width: 12, text: ({ createdAt }) => shanghaiDay(new Date(createdAt)) },
];

/** Where a page ended: the newest first, and among those of one moment in the order of the list. */
type Place = { at: string; door: string; id: number };

export const PEOPLE_EXPORT: ExportKind<PersonView> = {
  name: '账号名单',
  columns: COLUMNS,
  mostAtOnce: MOST,
  tooMany: `超过${MOST}个账号，请缩小查找范围再导出`,
  async count({ platform, filter }) {
    const counted = (await filteredPeople(platform, filter).count('* as count').first()) as { count: string };
    return Number(counted.count);
  },
  async page({ platform, filter, after, most }) {
    const last = after as Place | null;
    const rows = (await filteredPeople(platform, filter)
      .modify((query) => {
        if (last)
          void query.whereRaw(
            '(created_at < :at or (created_at = :at and (door, -id) > (:door, -(:id)::int)))',
            { ...last, at: new Date(last.at) },
          );
      })
      .select('people.*')
      .orderBy([{ column: 'created_at', order: 'desc' }, { column: 'door' }, { column: 'id', order: 'desc' }])
      .limit(most)) as PersonRow[];
    const roles = await rolesOf({ db: platform.db, rows });
    const end = rows.at(-1);
    return {
      rows: rows.map((row) => ({ ...personView(platform, row), roles: roles.get(row.document_id) ?? [] })),
      after: end ? { at: new Date(end.created_at).toISOString(), door: end.door, id: end.id } : after,
    };
  },
  note: ({ actor, now, count }) =>
    `${actor.name} 于 ${shanghaiDay(now)} ${shanghaiTime(now)} 导出，共 ${count} 个账号。个人信息已脱敏，请勿外传。`,
  // A phone that was searched for is not written into the trail.
  audit: ({ filter: { phone, q: _words, ...plain }, count }) => ({
    action: 'account.export-list',
    subject: { type: 'account', id: 'list' },
    detail: { rows: count, filter: { ...plain, ...(phone ? { phone: true } : {}) } },
  }),
};
