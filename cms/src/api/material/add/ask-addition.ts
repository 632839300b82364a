/** Refuses those who may not add files to a case now. */
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { OpenedCase } from '../../case/read/open-case';
import { judgeAddition } from './judge-addition';

export function askAddition(actor: Actor, { row, hats, parties, permissions }: OpenedCase): void {
  const mine = parties.filter(({ account_id }) => actor.kind === 'account' && account_id === actor.id);
  const respondents = mine.filter(({ side }) => side !== 'applicant');
  const hasSupplemented =
    respondents.length > 0 && respondents.every(({ supplemented_at }) => supplemented_at !== null);
  const verdict = judgeAddition({ state: row.state, hats, permissions, hasSupplemented });
  if (verdict !== 'ok') refuse(verdict);
}
