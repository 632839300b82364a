/** Answers the table's questions about one case. Each question has one answerer; only those asked for are looked up. */
import { APPLICANT_EDITABLE_STATES, type CaseFact, type CaseTurn, DAY_MS, type Facts } from '@tiaohe/config';
import type { OpenedCase } from '../read/open-case';
import { hasConsent, isAnswered, isTemplateSatisfied } from './application-facts';
import { isArchiveComplete, isOfflineMediaComplete } from './archive-facts';
import type { Asking } from './asking';
import { needsHuman } from './call-facts';
import { fact, known, type Fact } from './fact';
import { isSignedOrConcluded } from './is-signed-or-concluded';
import { lookUp } from './look-ups';
import { hasHeldSession, hasNoFutureBooking } from './session-facts';

const activeParties = ({ opened }: Asking) =>
  opened.parties.filter(({ withdrawn_at }) => withdrawn_at === null);
const respondentsOf = (asking: Asking) => activeParties(asking).filter(({ side }) => side === 'respondent');

const FACTS: Record<CaseFact, Fact> = {
  isTemplateSatisfied,
  isAnswered,
  needsHuman,
  isArchiveComplete,
  isOfflineMediaComplete,
  hasRespondent: known((asking) =>
    respondentsOf(asking).some(({ name, phone_index }) => name !== '' && phone_index !== null),
  ),
  hasConsent,
  isReviewNotBegun: known(({ opened: { row } }) => row.review_begun_at === null),
  isEveryoneWilling: known((asking) =>
    activeParties(asking).every(({ willingness }) => willingness === 'willing'),
  ),
  hasUnwillingParty: known((asking) =>
    activeParties(asking).some(({ willingness }) => willingness === 'unwilling'),
  ),
  isWithinReopenWindow: fact(
    ['reopenDays'],
    ({ reopenDays }, { now, opened: { row } }) =>
      row.declined_at !== null && now.getTime() - row.declined_at.getTime() <= reopenDays * DAY_MS,
  ),
  hasNoPendingExtension: fact(['hasPendingExtension'], ({ hasPendingExtension }) => !hasPendingExtension),
  hasPendingExtension: fact(['hasPendingExtension'], ({ hasPendingExtension }) => hasPendingExtension),
  isSuspended: known(({ opened }) => opened.row.suspended_at !== null),
  isNotSuspended: known(({ opened }) => opened.row.suspended_at === null),
  hasRecord: fact(['hasRecord'], ({ hasRecord }) => hasRecord),
  hasHeldSession,
  hasNoFutureBooking,
  isSignedOrConcluded,
  isNotFirstReviewer: known(
    ({ actor, opened: { row } }) => actor.kind !== 'staff' || row.first_reviewer_staff !== actor.id,
  ),
  // The first review belongs to whoever assigned the case, unless that account is gone (R21a).
  isAssigner: fact(
    ['isAssignerHere'],
    ({ isAssignerHere }, { actor, opened: { row } }) =>
      actor.kind !== 'staff' ||
      row.assigned_by_staff === null ||
      row.assigned_by_staff === actor.id ||
      !isAssignerHere,
  ),
};

const TURNS: Record<CaseTurn, (asking: Asking) => boolean> = {
  othersStillSupplement: (asking) => {
    const { actor } = asking;
    if (actor.kind !== 'account') return false;
    return respondentsOf(asking).some(
      ({ account_id, supplemented_at }) => account_id !== actor.id && supplemented_at === null,
    );
  },
  noMediatorLeft: ({ actor, opened }) =>
    opened.mediators.every(({ account_id }) => actor.kind === 'account' && account_id === actor.id),
  withdrawalNotFinal: (asking) => {
    const { actor, opened } = asking;
    if (actor.kind !== 'account') return false;
    const others = activeParties(asking).filter(
      ({ side, account_id }) => side === 'applicant' && account_id !== actor.id,
    );
    return others.length > 0 || opened.row.accepted_at !== null;
  },
  secondPersonMustConfirm: ({ actor, opened: { row } }) =>
    row.reopen_asked_by_staff === null || row.reopen_asked_by_staff === actor.id,
};

/** However many there are, one question to the database at most. */
export async function findFacts(asking: Asking, needs: readonly CaseFact[]): Promise<Facts> {
  const { db, now, opened } = asking;
  const asked = new Set(needs.flatMap((need) => FACTS[need].needs));
  const found = await lookUp({ db, caseId: opened.row.id, now, asked });
  return Object.fromEntries(needs.map((need) => [need, FACTS[need].answer(found, asking)]));
}

export const findTurn = (asking: Asking, turn: CaseTurn): boolean => TURNS[turn](asking);

export const isApplicantEditable = ({ row }: OpenedCase): boolean =>
  APPLICANT_EDITABLE_STATES.includes(row.state);
