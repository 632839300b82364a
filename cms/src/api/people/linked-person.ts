/** The other sign-in of one person: an account and a panel user are tied by the phone that both have (R39). */
import type { LinkedPerson } from '@tiaohe/config';
import type { Knex } from 'knex';
import { findPerson } from './list-people';
import type { PersonRow } from './person-rows';
import { rolesOf } from './roles-of';

const otherId = async (db: Knex, { door, phone_index }: PersonRow): Promise<string | undefined> => {
  if (!phone_index) return undefined;
  const found: { document_id: string } | undefined =
    door === 'staff'
      ? await db('up_users').where({ phone_index }).first('document_id')
      : await db('staff_links as f')
          .join('admin_users as a', 'a.id', 'f.staff')
          .where({ 'f.phone_index': phone_index })
          .first('a.document_id');
  return found?.document_id;
};

export async function linkedPerson({ db, row }: { db: Knex; row: PersonRow }): Promise<LinkedPerson | null> {
  const id = await otherId(db, row);
  const other = id ? await findPerson(db, id) : undefined;
  if (!other) return null;
  const roles = await rolesOf({ db, rows: [other] });
  const { document_id, door, name, username } = other;
  return {
    id: document_id,
    door,
    name: name ?? '',
    username: username ?? '',
    roles: roles.get(document_id) ?? [],
  };
}
