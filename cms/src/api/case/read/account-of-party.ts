/**
 * The account of a person whom somebody else named. A phone alone is not a person: numbers are handed out again and couples
 * share one, so the name must fit too. An identity number is one person's for life.
 */
import type { Knex } from 'knex';
import type { PartyRow } from '../../../platform/rows/party';
import { isSameName } from '../../account/same-name';

type Named = Pick<PartyRow, 'name' | 'phone_index' | 'id_number_index' | 'credit_code'>;
type Candidate = {
  id: number;
  real_name: string | null;
  phone_index: string | null;
  id_number_index: string | null;
  firm: string | null;
  credit_code: string | null;
};

const isOne = (a: string | null | undefined, b: string | null): boolean => Boolean(a && a === b);

/** @returns up_users.id, or null where there is no account or a second proof is needed (an invitation, a claim). */
export async function accountOfParty(db: Knex, party: Partial<Named>): Promise<number | null> {
  const { name = null, phone_index, id_number_index, credit_code } = party;
  if (!phone_index && !id_number_index) return null;
  const candidates: Candidate[] = await db('up_users as u')
    .leftJoin('enterprises as e', 'e.account_id', 'u.id')
    .where((by) => {
      if (phone_index) void by.orWhere('u.phone_index', phone_index);
      if (id_number_index) void by.orWhere('u.id_number_index', id_number_index);
    })
    .andWhereRaw('u.blocked is not true')
    .orderBy('u.id')
    .select('u.id', 'u.real_name', 'u.phone_index', 'u.id_number_index', 'e.name as firm', 'e.credit_code');
  const isNamed = (one: Candidate): boolean =>
    isSameName(name, one.real_name) || isSameName(name, one.firm) || isOne(credit_code, one.credit_code);
  const found =
    candidates.find((one) => isOne(phone_index, one.phone_index) && isNamed(one)) ??
    candidates.find((one) => isOne(id_number_index, one.id_number_index));
  return found?.id ?? null;
}
