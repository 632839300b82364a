/** A mediator with cases in hand does not leave before the cases are somebody else's. */
import type { CaseState } from '@tiaohe/config';
import type { Knex } from 'knex';
import { refuse } from '../../../platform/http/refusal';

/** Until a case is handed in for archiving its mediator still has work to do on it. */
const IN_HAND: readonly CaseState[] = ['mediating', 'closing', 'closed', 'archive-returned'];

export async function refuseBusy(db: Knex, mediatorId: number): Promise<void> {
  const [row] = await db('case_mediators as cm')
    .join('cases as c', 'c.id', 'cm.case_id')
    .where({ 'cm.mediator_id': mediatorId, 'cm.state': 'active' })
    .whereNot({ 'c.is_historical': true })
    .whereIn('c.state', [...IN_HAND])
    .count<{ count: string }[]>('cm.id as count');
  const count = Number(row?.count ?? 0);
  if (count > 0) refuse('IN_USE', { message: `这位调解员还有 ${count} 件案件在办，请先改派，再办理离任` });
}
