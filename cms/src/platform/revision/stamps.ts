/**
 * What Strapi's own pages show, as one stamp a record: two equal stamps are two equal forms. Its pages carry no revision of
 * ours, and the roles' rights stand in several tables.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Told } from './last-editor';

/** Who wrote it last, as a panel user's number and name; null where the record does not tell. */
export type Stamp = { value: string; by: { id: number; name: string } | null; at: Date | null };
type Asked = { db: Knex; strapi: Core.Strapi; parts: readonly string[]; lock?: boolean };
export type Road = {
  path: RegExp;
  /** What the audit trail calls a change of it; absent where the record itself tells whose the last one was. */
  told?: Told;
  stamp(asked: Asked): Promise<Stamp | undefined>;
};

async function stampBy(db: Knex, sql: string, id: string | undefined): Promise<Stamp | undefined> {
  if (!/^\d{1,9}$/.test(id ?? '')) return undefined;
  const { rows } = await db.raw<{ rows: { value: string | null }[] }>(sql, { id: Number(id) });
  const value = rows[0]?.value;
  return value ? { value, by: null, at: null } : undefined;
}
const bySql =
  (sql: string): Road['stamp'] =>
  ({ db, parts: [id] }) =>
    stampBy(db, sql, id);

/** A row of the content manager, every column of it; relations move `updated_at`. */
async function contentStamp({
  db,
  strapi,
  parts: [uid = '', id],
  lock = false,
}: Asked): Promise<Stamp | undefined> {
  const known = strapi.getModel(uid as UID.Schema) as { collectionName?: string } | undefined;
  if (!uid.startsWith('api::') || !known?.collectionName) return undefined;
  const rows = db(`${known.collectionName} as t`)
    .leftJoin('admin_users as a', 'a.id', 't.updated_by_id')
    .orderBy('t.id')
    .select<{ text: string; by_id: number | null; by: string | null; at: Date | null }[]>(
      db.raw('md5(to_jsonb(t)::text) as text'),
      db.raw(`nullif(concat(a.lastname, a.firstname), '') as by`),
      't.updated_by_id as by_id',
      't.updated_at as at',
    );
  if (lock) void rows.forUpdate('t');
  const found = await (id ? rows.where({ 't.document_id': id }) : rows);
  const last = found[0];
  if (!last) return undefined;
  const by = last.by_id && last.by ? { id: last.by_id, name: last.by } : null;
  return { value: found.map(({ text }) => text).join('-'), by, at: last.at };
}

/** A setting of Strapi's own, kept by a name; `of` is the part of the name that the address says. */
const stored =
  (name: (of: string) => string): Road['stamp'] =>
  async ({ db, parts: [of = ''] }) => {
    const row = await db('strapi_core_store_settings')
      .where({ key: name(of) })
      .first<{ value: string | null } | undefined>(db.raw('md5(value) as value'));
    return row?.value ? { value: row.value, by: null, at: null } : undefined;
  };
const VIEWS = 'plugin_content_manager_configuration';

const WEBHOOK = `
  select md5(concat_ws('|', name, url, headers::text, events::text, enabled)) as value from strapi_webhooks where id = :id`;
/** When it was used last is no edit. */
const API_TOKEN = `
  select md5(concat_ws('|', t.name, t.description, t.type, t.lifespan,
    (select string_agg(p.action, ',' order by p.action) from strapi_api_token_permissions p
       join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id
      where l.api_token_id = t.id))) as value
    from strapi_api_tokens t where id = :id`;
const PANEL_USER = `
  select md5(concat_ws('|', firstname, lastname, username, email, is_active, blocked,
    (select string_agg(role_id::text, ',' order by role_id) from admin_users_roles_lnk where user_id = u.id))) as value
    from admin_users u where id = :id`;
const PANEL_ROLE = `select md5(concat_ws('|', name, description)) as value from admin_roles where id = :id`;
const PANEL_TICKS = `
  select md5(coalesce(string_agg(concat_ws('|', p.action, p.subject, p.properties, p.conditions), E'\\n'
             order by p.action, p.subject, p.properties::text, p.conditions::text), '')) as value
    from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id where l.role_id = :id`;
const ACCOUNT_ROLE = `
  select md5(concat_ws('|', r.name, r.description,
    (select string_agg(p.action, ',' order by p.action) from up_permissions p
       join up_permissions_role_lnk l on l.permission_id = p.id where l.role_id = r.id))) as value
    from up_roles r where id = :id`;

export const ROADS: readonly Road[] = [
  {
    path: /^\/admin\/users\/(\d+)$/,
    told: { action: 'staff.change', of: 'staff' },
    stamp: bySql(PANEL_USER),
  },
  {
    path: /^\/admin\/roles\/(\d+)\/permissions$/,
    told: { action: 'staff-role.tick', of: 'staff-role' },
    stamp: bySql(PANEL_TICKS),
  },
  {
    path: /^\/admin\/roles\/(\d+)$/,
    told: { action: 'staff-role.rename', of: 'staff-role' },
    stamp: bySql(PANEL_ROLE),
  },
  {
    path: /^\/users-permissions\/roles\/(\d+)$/,
    told: { action: 'account-role.tick', of: 'account-role' },
    stamp: bySql(ACCOUNT_ROLE),
  },
  { path: /^\/content-manager\/collection-types\/([^/]+)\/([a-z0-9]{24})$/, stamp: contentStamp },
  {
    path: /^\/admin\/webhooks\/(\d+)$/,
    told: { action: 'webhook.change', of: 'webhook' },
    stamp: bySql(WEBHOOK),
  },
  {
    path: /^\/admin\/api-tokens\/(\d+)$/,
    told: { action: 'api-token.change', of: 'api-token' },
    stamp: bySql(API_TOKEN),
  },
  { path: /^\/upload\/settings$/, stamp: stored(() => 'plugin_upload_settings') },
  { path: /^\/upload\/configuration$/, stamp: stored(() => 'plugin_upload_view_configuration') },
  {
    path: /^\/content-manager\/content-types\/([^/]+)\/configuration$/,
    told: { action: 'panel-setting.change', of: 'panel-setting' },
    stamp: stored((uid) => `${VIEWS}_content_types::${uid}`),
  },
  {
    path: /^\/content-manager\/components\/([^/]+)\/configuration$/,
    told: { action: 'panel-setting.change', of: 'panel-setting' },
    stamp: stored((uid) => `${VIEWS}_components::${uid}`),
  },
  { path: /^\/content-manager\/single-types\/([^/]+)$/, stamp: contentStamp },
];
