/** Which hats a person wears on one case. A mediator who is also a party is never the mediator of that case. */
import type { Hat } from '@tiaohe/config';
import type { Actor } from '../../../platform/actor';
import type { PartyRow } from '../../../platform/rows/party';
import { findConflict, type MediatorPerson } from './find-conflict';
import { seatsOf } from './seats-of';

export type AssignedMediator = MediatorPerson & { mediator_id: number; is_lead: boolean; name: string };

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
  const seats = seatsOf(actor);
  const mine = seats.isParty ? parties.filter(({ account_id }) => account_id === actor.id) : [];
  const me = mediators.find(({ account_id }) => account_id === actor.id);
  const hats: Hat[] = [];
  if (mine.some(({ side }) => side === 'applicant')) hats.push('applicant');
  if (mine.some(({ side }) => side !== 'applicant')) hats.push('respondent');
  if (seats.isMediator && me && findConflict({ mediator: me, parties }) === null) hats.push('mediator');
  return hats;
}
