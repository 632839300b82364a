/** Hands to another organisation what stands on one that is going: below it, its mediators, its open cases. */
import { OPEN_STATES } from '@tiaohe/config';
import type { Knex } from 'knex';
import { accountAction } from '../../../access/permission-words';
import type { OrganisationRow } from '../../../platform/rows/organisation';
import { moveBranch } from './place-organisation';

type Move = { trx: Knex.Transaction; now: Date; from: OrganisationRow; to: OrganisationRow };

async function moveChildren({ trx, now, from, to }: Move): Promise<void> {
  const children: { id: number }[] = await trx('organisations')
    .where({ parent_id: from.id })
    .whereRaw(`state is distinct from 'removed'`)
    .select('id');
  const by = (to.level ?? 1) - (from.level ?? 1);
  for (const { id } of children) {
    await trx('organisations')
      .where({ id })
      .update({ parent_id: to.id, level: (to.level ?? 1) + 1, updated_at: now });
    await moveBranch(trx, id, by);
  }
}

/**
 * An account that edits the old organisation must not come to edit the new one: those memberships end. All others, such as
 * a mediator's, move; one that the account holds there already ends too.
 */
async function moveAccounts({ trx, now, from, to }: Move): Promise<void> {
  const ends = { state: 'ended', ended_at: now, is_default: false, updated_at: now };
  const active = { organisation_id: from.id, state: 'active' };
  const editors = trx('up_permissions as p')
    .join('up_permissions_role_lnk as l', 'l.permission_id', 'p.id')
    .where('p.action', accountAction('organisation.edit-own'))
    .select('l.role_id');
  await trx('memberships').where(active).whereIn('role_id', editors).update(ends);
  await trx('memberships as m')
    .where(active)
    .whereExists(
      trx('memberships as n')
        .whereRaw('n.account_id = m.account_id and n.role_id = m.role_id')
        .where({ 'n.organisation_id': to.id, 'n.state': 'active' })
        .select('n.id'),
    )
    .update(ends);
  await trx('memberships').where(active).update({ organisation_id: to.id, updated_at: now });
}

/** Retired mediators and closed cases stay with the old organisation: they say who it was. */
export async function moveUses(move: Move): Promise<void> {
  const { trx, now, from, to } = move;
  const own = { organisation_id: from.id };
  const moved = { organisation_id: to.id, updated_at: now };
  await moveChildren(move);
  await trx('mediators').where(own).whereRaw(`work_state is distinct from 'retired'`).update(moved);
  await trx('cases').where(own).whereIn('state', OPEN_STATES).update(moved);
  await trx('staff_links').where(own).update(moved);
  await moveAccounts(move);
}
