/** What still stands on an organisation: each kind with its number. */
import { OPEN_STATES, type OrganisationUses } from '@tiaohe/config';
import type { Knex } from 'knex';

export const USE_LABELS: Record<keyof OrganisationUses, string> = {
  children: '下级机构',
  mediators: '调解员',
  openCases: '在办案件',
  accounts: '账号',
  staff: '工作人员',
};

const countOf = async (query: Knex.QueryBuilder): Promise<number> =>
  Number(((await query.count('* as count').first()) as { count: string }).count);

export async function countUses(db: Knex, id: number): Promise<OrganisationUses> {
  const own = { organisation_id: id };
  return {
    children: await countOf(
      db('organisations').where({ parent_id: id }).whereRaw(`state is distinct from 'removed'`),
    ),
    mediators: await countOf(db('mediators').where(own).whereRaw(`work_state is distinct from 'retired'`)),
    openCases: await countOf(db('cases').where(own).whereIn('state', OPEN_STATES)),
    accounts: await countOf(db('memberships').where({ ...own, state: 'active' })),
    staff: await countOf(db('staff_links').where(own)),
  };
}
