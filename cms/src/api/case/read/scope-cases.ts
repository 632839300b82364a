/** Which cases there are at all for one person. The split from "may you": this is about rows, `can` about operations. */
import type { Knex } from 'knex';
import type { Actor } from '../../../access/actor';

type Scope = { sql: string; bindings: Knex.RawBinding[] };

const NONE: Scope = { sql: 'false', bindings: [] };
// An array rather than `exists`: PostgreSQL would read every case of the centre to find the few of one person.
const IS_PARTY = `c.id = any(array(select p.case_id from parties p join cases own on own.id = p.case_id
  where p.account_id = ? and (p.side = 'applicant' or (p.linked_at is not null and own.state <> 'draft'))))`;
const IS_MEDIATOR = `c.id = any(array(select x.case_id from case_mediators x join mediators m on m.id = x.mediator_id
  where x.state = 'active' and m.account_id = ?))
  and not exists (select 1 from parties p where p.case_id = c.id and p.account_id = ?)`;

export function scopeCases({ actor, onlyMine = false }: { actor: Actor; onlyMine?: boolean }): Scope {
  if (actor.kind === 'system') return { sql: 'true', bindings: [] };
  if (actor.kind === 'staff') {
    if (!actor.permissions.has('case.read')) return NONE;
    const visible = "(c.state <> 'draft' or c.created_by_staff is not null)";
    return onlyMine
      ? { sql: `${visible} and c.assigned_by_staff = ?`, bindings: [actor.id] }
      : { sql: visible, bindings: [] };
  }
  if (actor.kind === 'integrator') return NONE;
  if (actor.membership?.role === 'mediator') return { sql: IS_MEDIATOR, bindings: [actor.id, actor.id] };
  return { sql: IS_PARTY, bindings: [actor.id] };
}
