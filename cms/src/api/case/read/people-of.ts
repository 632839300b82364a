/** The people of a case, in one question. */
import type { Knex } from 'knex';
import { readJson } from '../../../platform/db/read-json';
import type { PartyRow } from '../../../platform/rows/party';
import type { AssignedMediator } from './hats-of';

export type CasePeople = { parties: PartyRow[]; mediators: AssignedMediator[] };
type Found = PartyRow & { active_mediators: unknown };

// A case without a party still has its one row here, and so its mediators.
const SQL = `
  select p.*, m.list as active_mediators
    from (select 1) one
    left join parties p on p.case_id = :caseId
   cross join lateral (
     select jsonb_agg(jsonb_build_object(
              'mediator_id', c.mediator_id, 'is_lead', c.is_lead, 'name', m.name, 'account_id', m.account_id,
              'phone_index', m.phone_index, 'id_number_index', m.id_number_index,
              'account_phone_index', u.phone_index, 'account_id_number_index', u.id_number_index)
            order by c.is_lead desc, c.id) as list
       from case_mediators c
       join mediators m on m.id = c.mediator_id
       left join up_users u on u.id = m.account_id
      where c.case_id = :caseId and c.state = 'active') m
   order by p.side, p.sort_order, p.id`;

/** Parties by side and order; mediators who are on it now, the lead first. */
export async function peopleOf(db: Knex, caseId: number): Promise<CasePeople> {
  const { rows } = await db.raw<{ rows: Found[] }>(SQL, { caseId });
  const mediators = readJson<AssignedMediator[]>(rows[0]?.active_mediators, []);
  const parties = rows
    .filter(({ id }) => (id as number | null) !== null)
    .map(({ active_mediators: _, ...party }) => party);
  return { parties, mediators };
}
