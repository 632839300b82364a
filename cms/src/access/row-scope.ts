/**
 * Which rows a person's permission reaches, as SQL, said once for lists, views, actions, exports and figures. "May you" is
 * the permission; "which rows" is here.
 */
import { ROW_SCOPE_CODES, type Permission, type Role, type RowScope } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { AccountActor, Actor, StaffActor } from '../platform/actor';

const ORGANISATION: Role = 'organisation';

/** Ids go into the text itself: callers bind by place and by name, and one text must serve both. */
const number = (id: number): string =>
  Number.isSafeInteger(id) ? String(id) : raise(`${String(id)} is no id`);
const quoted = (id: string): string => (/^[a-z0-9]{24}$/.test(id) ? `'${id}'` : raise(`${id} is no id`));
const raise = (message: string): never => {
  throw new Error(message);
};

const own = ({ organisations }: StaffActor): string => organisations.map(number).join(',') || 'null';

function organisationSql(scope: Exclude<RowScope, 'handled'>, actor: StaffActor, column: string): string {
  if (scope === 'own-organisation') return `${column} in (${own(actor)})`;
  return `${column} in (
    with recursive tree as (
      select id from organisations where id in (${own(actor)})
      union select o.id from organisations o join tree t on o.parent_id = t.id)
    select id from tree)`;
}

/** Whoever took a case down, moved it by any action, or mediates it by their own account has handled it. */
function handledSql(actor: StaffActor): string {
  const staff = number(actor.id);
  const mediates = `c.id in (select x.case_id from case_mediators x join mediators m on m.id = x.mediator_id
    where x.state = 'active' and m.account_id = ${number(actor.accountId ?? 0)})`;
  const moved = `c.document_id in (select a.subject_id from audit_entries a where a.actor_kind = 'staff'
    and a.actor_id = ${quoted(actor.documentId)} and a.subject_type = 'case' and a.action <> 'case.download-file')`;
  return `(c.created_by_staff = ${staff} or c.assigned_by_staff = ${staff} or ${moved}${actor.accountId ? ` or ${mediates}` : ''})`;
}

const caseSql = (scope: RowScope, actor: StaffActor): string =>
  scope === 'handled' ? handledSql(actor) : organisationSql(scope, actor, 'c.organisation_id');

/**
 * An account that acts for an organisation knows that organisation's cases. One without (a wall of the centre's own, under a
 * role that staff made) knows them all; an organisation's account that has lost its organisation knows none.
 */
function placeOf(actor: AccountActor): string {
  const { organisationId = null, role = null } = actor.membership ?? {};
  if (organisationId !== null) return number(organisationId);
  return role === ORGANISATION || role === null ? 'null' : 'any';
}

/** A condition on `cases as c` for figures, which accounts ask for as well as staff. */
export function figureRows(actor: Actor, permission: Permission): string {
  const rows = caseRows(actor, permission);
  const place = actor.kind === 'account' ? placeOf(actor) : 'any';
  return place === 'any' || rows === 'false' ? rows : `c.organisation_id in (${place})`;
}

/** The same for a column that names an organisation. Whoever reaches some cases by their own hand reaches no organisation. */
export function figurePlaces(actor: Actor, permission: Permission, column: string): string {
  const places = organisationRows(actor, permission, column);
  const place = actor.kind === 'account' ? placeOf(actor) : 'any';
  return place === 'any' || places === 'false' ? places : `${column} in (${place})`;
}

function join(
  actor: Actor,
  permission: Permission,
  sqlOf: (scope: RowScope, of: StaffActor) => string,
): string {
  if (actor.kind === 'system') return 'true';
  if (!actor.permissions.has(permission)) return 'false';
  const scopes = actor.kind === 'staff' ? actor.narrowed.get(permission) : undefined;
  if (!scopes || actor.kind !== 'staff') return 'true';
  return `(${scopes.map((scope) => sqlOf(scope, actor)).join(' or ') || 'false'})`;
}

/** A condition on `cases as c`. */
export const caseRows = (actor: Actor, permission: Permission): string => join(actor, permission, caseSql);

/** A condition on a column that names an organisation: of a mediator, or an organisation's own id. */
export const organisationRows = (actor: Actor, permission: Permission, column: string): string =>
  join(actor, permission, (scope, of) =>
    scope === 'handled' ? 'false' : organisationSql(scope, of, column),
  );

/** What a person may on one case: all they hold, less what does not reach this row. */
export async function permissionsOn({
  db,
  actor,
  caseId,
}: {
  db: Knex;
  actor: Actor;
  caseId: number;
}): Promise<ReadonlySet<Permission>> {
  if (actor.kind !== 'staff' || actor.narrowed.size === 0) return actor.permissions;
  const columns = ROW_SCOPE_CODES.map((scope) => `coalesce(${caseSql(scope, actor)}, false) as "${scope}"`);
  const { rows } = await db.raw<{ rows: Record<RowScope, boolean>[] }>(
    `select ${columns.join(', ')} from cases c where c.id = ?`,
    [caseId],
  );
  const reaches = (permission: Permission): boolean =>
    actor.narrowed.get(permission)?.some((scope) => rows[0]?.[scope] === true) ?? true;
  return new Set([...actor.permissions].filter(reaches));
}
