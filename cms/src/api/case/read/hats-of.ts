/** Which hats a person wears on one case. A mediator who is also a party is never the mediator of that case. */
import type { Hat } from '@tiaohe/config';
import type { Actor } from '../../../access/actor';
import type { PartyRow } from '../rows';

export type AssignedMediator = {
  mediator_id: number;
  account_id: number | null;
  is_lead: boolean;
  name: string;
};

export function hatsOf({
  actor,
  parties,
  mediators,
}: {
  actor: Actor;
  parties: readonly PartyRow[];
  mediators: readonly AssignedMediator[];
}): Hat[] {
  if (actor.kind === 'system') return ['system'];
  if (actor.kind === 'staff') return ['staff'];
  if (actor.kind === 'integrator') return [];
  const mine = parties.filter(({ account_id }) => account_id === actor.id);
  if (actor.membership?.role === 'mediator') {
    const isMediator = mediators.some(({ account_id }) => account_id === actor.id);
    return isMediator && mine.length === 0 ? ['mediator'] : [];
  }
  const hats: Hat[] = [];
  if (mine.some(({ side }) => side === 'applicant')) hats.push('applicant');
  if (mine.some(({ side }) => side !== 'applicant')) hats.push('respondent');
  return hats;
}
