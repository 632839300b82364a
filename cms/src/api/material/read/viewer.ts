/** Through whose eyes files and records are seen. */
import type { Hat, PartySide, Visibility } from '@tiaohe/config';
import type { Actor } from '../../../platform/actor';
import type { OpenedCase } from '../../case/read/open-case';

export type Viewer = { hats: readonly Hat[]; sides: readonly PartySide[] };

export function viewerOf(actor: Actor, { hats, parties }: OpenedCase): Viewer {
  const isParty = hats.includes('applicant') || hats.includes('respondent');
  const mine = parties.filter(
    ({ account_id }) => isParty && actor.kind === 'account' && account_id === actor.id,
  );
  return { hats, sides: mine.map(({ side }) => side) };
}

/**
 * `shared` is for everybody on the case. `side` is for one side and those who mediate (背对背). `staff` is the
 * office's own: staff and the case's mediators, never a party.
 */
export function maySee(
  { visibility, side }: { visibility: Visibility | null; side: PartySide | null },
  viewer: Viewer,
): boolean {
  if (viewer.hats.some((hat) => hat === 'staff' || hat === 'mediator' || hat === 'system')) return true;
  if (visibility === 'staff') return false;
  if (visibility === 'side') return side !== null && viewer.sides.includes(side);
  return viewer.sides.length > 0;
}
