/** Finds people by role, state, username, name or phone (R40). A phone is found by its blind index: whole, or not at all. */
import { isMobile, maskPhone, normalisePhone, type PersonView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { refuseField } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { PersonRow } from './person-rows';
import { rolesOf } from './roles-of';

export type Filter = {
  role?: string;
  state?: string;
  username?: string;
  name?: string;
  phone?: string;
  q?: string;
  kind?: string;
  verification?: string;
};
export type PeopleFilter = Filter & { page: number; pageSize: number };

const LIKE_WORDS = /[\\%_]/g;
const like = (text: string): string => `%${text.replace(LIKE_WORDS, '\\$&')}%`;

const PEOPLE = `
  select 'account' as door, u.id, u.document_id, u.username, u.email, coalesce(u.real_name, u.username) as name,
         coalesce(u.kind, 'person') as kind, u.phone_cipher, u.phone_index, u.id_number_cipher is not null as has_id_number,
         u.wechat_openid is not null as is_wechat_bound, u.must_set_password is true as must_set_password,
         u.blocked is true as disabled, u.disabled_reason, u.created_at, e.name as firm, e.verification,
         array(select r.type from memberships m join up_roles r on r.id = m.role_id
                where m.account_id = u.id and m.state = 'active') as roles
    from up_users u
    left join lateral (select name, verification from enterprises where account_id = u.id order by id limit 1) e on true
  union all
  select 'staff', a.id, a.document_id, coalesce(a.username, a.email), a.email,
         coalesce(nullif(concat(a.lastname, a.firstname), ''), a.email), 'staff', f.phone_cipher, f.phone_index,
         false, false, a.registration_token is not null and a.is_active is not true,
         a.blocked is true or a.is_active is not true,
         null, a.created_at, null, null,
         array(select r.code from admin_roles r join admin_users_roles_lnk l on l.role_id = r.id where l.user_id = a.id)
    from admin_users a left join staff_links f on f.staff = a.id`;

function phoneIndex({ cipher }: Platform, text: string): string {
  const phone = normalisePhone(text);
  return isMobile(phone)
    ? cipher.index('phone', phone)
    : refuseField('phone', '手机号加密保存，请填写完整的11位手机号查找');
}

/** Also what an export asks: the same filter is the same list. */
export function filteredPeople(platform: Platform, filter: Filter): Knex.QueryBuilder {
  const query = platform.db.from(platform.db.raw(`(${PEOPLE}) as people`));
  const { role, state, username, name, phone, q, kind, verification } = filter;
  if (role) query.whereRaw('? = any(people.roles)', [role]);
  if (kind === 'mediator') query.whereRaw(`'mediator' = any(people.roles)`);
  else if (kind) query.where({ kind });
  if (state) query.where({ disabled: state === 'disabled' });
  if (username) query.whereRaw('username ilike ?', [like(username)]);
  if (verification) query.where({ verification });
  // Staff look for a firm by the firm's name; the account bears that of whoever acts for it.
  if (name) query.whereRaw('(name ilike ? or firm ilike ?)', [like(name), like(name)]);
  if (phone) query.where({ phone_index: phoneIndex(platform, phone) });
  if (q && isMobile(normalisePhone(q))) query.where({ phone_index: phoneIndex(platform, q) });
  else if (q)
    query.whereRaw('(name ilike ? or firm ilike ? or username ilike ?)', [like(q), like(q), like(q)]);
  return query;
}

export const personView = (platform: Platform, row: PersonRow): Omit<PersonView, 'roles'> => ({
  id: row.document_id,
  door: row.door,
  kind: row.kind,
  username: row.username ?? '',
  email: row.email,
  name: row.name ?? '',
  firm: row.firm && row.verification ? { name: row.firm, verification: row.verification } : null,
  phone: row.phone_cipher ? maskPhone(platform.cipher.open(row.phone_cipher)) : '',
  state: row.disabled ? 'disabled' : 'active',
  disabledReason: row.disabled_reason,
  hasIdNumber: row.has_id_number,
  isWechatBound: row.is_wechat_bound,
  mustSetPassword: row.must_set_password,
  createdAt: new Date(row.created_at).toISOString(),
});

/** One account or panel user. */
export const findPerson = async (db: Knex, documentId: string): Promise<PersonRow | undefined> =>
  (await db
    .from(db.raw(`(${PEOPLE}) as people`))
    .where({ document_id: documentId })
    .first()) as PersonRow | undefined;

export async function listPeople({
  platform,
  filter,
}: {
  platform: Platform;
  filter: PeopleFilter;
}): Promise<{ people: PersonView[]; total: number }> {
  const counted = (await filteredPeople(platform, filter).count('* as count').first()) as { count: string };
  const rows = (await filteredPeople(platform, filter)
    .select('people.*')
    .orderBy([{ column: 'created_at', order: 'desc' }, { column: 'door' }, { column: 'id', order: 'desc' }])
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)) as PersonRow[];
  const roles = await rolesOf({ db: platform.db, rows });
  const people = rows.map((row) => ({
    ...personView(platform, row),
    roles: roles.get(row.document_id) ?? [],
  }));
  return { people, total: Number(counted.count) };
}
