/** The list of people as an Excel file, masked as everywhere (个人信息保护法 art. 51), the export on the record. */
import { maskName, shanghaiDay, shanghaiTime, type PersonView } from '@tiaohe/config';
import type { Context } from 'koa';
import type { Actor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { refuse } from '../../platform/http/refusal';
import type { Taken } from '../../platform/http/reply/reply';
import type { Platform } from '../../platform/platform';
import { sendSheet, type SheetColumn } from '../../platform/sheet/send-sheet';
import { filteredPeople, personView, type Filter } from './list-people';
import type { PersonRow } from './person-rows';
import { rolesOf } from './roles-of';

const MOST = 20_000;
const KINDS = { person: '个人', enterprise: '企业', organisation: '机构', staff: '工作人员' } as const;
/** name@x.cn → n***@x.cn */
const maskEmail = (email: string): string => email.replace(/^(.).*(@.*)$/u, '$1***$2');

const COLUMNS: readonly SheetColumn<PersonView>[] = [
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

export async function exportPeople({
  platform,
  actor,
  filter,
  ctx,
  address,
}: {
  platform: Platform;
  actor: Actor;
  filter: Filter;
  ctx: Context;
  address: string;
}): Promise<Taken> {
  const { db, clock } = platform;
  const rows = (await filteredPeople(platform, filter)
    .select('people.*')
    .orderBy([{ column: 'created_at', order: 'desc' }, { column: 'door' }, { column: 'id', order: 'desc' }])
    .limit(MOST + 1)) as PersonRow[];
  if (rows.length > MOST) refuse('VALIDATION', { message: `超过${MOST}个账号，请缩小查找范围再导出` });
  const roles = await rolesOf({ db, rows });
  const people = rows.map((row) => ({
    ...personView(platform, row),
    roles: roles.get(row.document_id) ?? [],
  }));
  const now = clock.now();
  // A phone that was searched for is not written into the trail.
  const { phone, q: _words, ...plain } = filter;
  const detail = { rows: people.length, filter: { ...plain, ...(phone ? { phone: true } : {}) } };
  // The read itself may not write: it goes by a lane that only looks.
  await onRecord({ platform, actor, address }, async ({ audit }) =>
    audit({ action: 'account.export-list', subject: { type: 'account', id: 'list' }, detail }),
  );
  const note = `${actor.name} 于 ${shanghaiDay(now)} ${shanghaiTime(now)} 导出，共 ${people.length} 个账号。个人信息已脱敏，请勿外传。`;
  return sendSheet({ ctx, name: '账号名单', note, columns: COLUMNS, rows: people });
}
