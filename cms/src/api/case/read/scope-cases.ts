/** Which cases there are at all for one person. The split from "may you": this is about rows, `can` about operations. */
import type { Permission } from '@tiaohe/config';
import type { Knex } from 'knex';
import { caseRows } from '../../../access/row-scope';
import type { Actor } from '../../../platform/actor';
import { seatsOf } from './seats-of';

type Scope = { sql: string; bindings: Knex.RawBinding[] };

const NONE: Scope = { sql: 'false', bindings: [] };
/** Drafts are their writer's alone. The index `cases_handed_in` answers by the same words. */
const HANDED_IN = "(c.state <> 'draft' or c.created_by_staff is not null)";
// An array rather than `exists`: PostgreSQL would read every case of the centre to find the few of one person.
const IS_PARTY = `c.id = any(array(select p.case_id from parties p join cases own on own.id = p.case_id
  where p.account_id = ? and (p.side = 'applicant' or (p.linked_at is not null and own.state <> 'draft'))))`;
// The few disputes of the person, once; asked case by case, the people of thousands would be read.
const OWN_DISPUTES = `select p.case_id from mediators w left join up_users u on u.id = w.account_id
  join parties p on p.account_id = w.account_id or p.phone_index in (w.phone_index, u.phone_index)
    or p.id_number_index in (w.id_number_index, u.id_number_index)
  where w.account_id = ? and p.case_id is not null`;
/** Not of a case in which the same person is a party, by account, phone or identity number (see find-conflict.ts). */
const IS_MEDIATOR = `c.id = any(array(select x.case_id from case_mediators x join mediators m on m.id = x.mediator_id
  where x.state = 'active' and m.account_id = ? and x.case_id <> all(array(${OWN_DISPUTES}))))`;

/** @param permission whose rows: reading by default; an export or a to-do list asks for its own. */
export function scopeCases({
  actor,
  permission = 'case.read',
  onlyMine = false,
}: {
  actor: Actor;
  permission?: Permission;
  onlyMine?: boolean;
}): Scope {
  if (actor.kind === 'system') return { sql: 'true', bindings: [] };
  if (actor.kind === 'staff') {
    const sql = `${HANDED_IN} and ${caseRows(actor, permission)}`;
    return onlyMine
      ? { sql: `${sql} and c.assigned_by_staff = ?`, bindings: [actor.id] }
      : { sql, bindings: [] };
  }
  if (actor.kind === 'integrator') return NONE;
  const seats = seatsOf(actor);
  const sqls = [...(seats.isParty ? [IS_PARTY] : []), ...(seats.isMediator ? [IS_MEDIATOR] : [])];
  const sql = `(${sqls.join(' or ') || 'false'})`;
  return { sql, bindings: Array<number>(sql.split('?').length - 1).fill(actor.id) };
}
