/**
 * Removes an organisation that nothing stands on any more (R42a). The row stays out of sight: closed and archived cases
 * keep saying who handled them.
 */
import { OPEN_STATES } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../access/actor';
import { recordAudit } from '../../../audit/record-audit';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { organisationBy } from '../read/organisation-row';

const countOf = async (query: Knex.QueryBuilder): Promise<number> =>
  Number(((await query.count('* as count').first()) as { count: string }).count);

/** What still stands on it, each with its number, in words. */
async function usersOf(trx: Knex.Transaction, id: number): Promise<string[]> {
  const own = { organisation_id: id };
  const uses: [label: string, count: number][] = [
    [
      '下级机构',
      await countOf(
        trx('organisations').where({ parent_id: id }).whereRaw(`state is distinct from 'removed'`),
      ),
    ],
    ['调解员', await countOf(trx('mediators').where(own).whereRaw(`work_state is distinct from 'retired'`))],
    ['在办案件', await countOf(trx('cases').where(own).whereIn('state', OPEN_STATES))],
    ['账号', await countOf(trx('memberships').where({ ...own, state: 'active' }))],
  ];
  return uses.filter(([, count]) => count > 0).map(([label, count]) => `${label}${count}个`);
}

/** @throws Refusal IN_USE, saying what has to be moved first. */
export async function removeOrganisation({
  platform,
  actor,
  id,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  address: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const row = (await organisationBy(trx, id)) ?? refuse('NOT_FOUND');
    await trx('organisations').where({ id: row.id }).forUpdate().first('id');
    const uses = await usersOf(trx, row.id);
    if (uses.length > 0) refuse('IN_USE', { message: `还有${uses.join('、')}，请先移到其他机构` });
    await trx('organisations')
      .where({ id: row.id })
      .update({ state: 'removed', code: null, updated_at: now });
    const line = {
      actor,
      action: 'organisation.remove',
      subject: { type: 'organisation', id },
      detail: { name: row.name, code: row.code },
      address,
    };
    await recordAudit({ db: trx, now, line });
  });
}
