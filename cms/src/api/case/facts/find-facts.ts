/** Answers the table's questions about one case. Each question has one answerer; only those asked for are run. */
import { APPLICANT_EDITABLE_STATES, type CaseFact, type CaseTurn, DAY_MS, type Facts } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readSetting } from '../../../platform/read-setting';
import type { OpenedCase } from '../read/open-case';
import { hasConsent, isAnswered, isTemplateSatisfied } from './application-facts';
import { isArchiveComplete, isOfflineMediaComplete } from './archive-facts';
import type { Asking } from './asking';
import { needsHuman } from './call-facts';
import { isSignedOrConcluded } from './is-signed-or-concluded';
import { hasFutureBooking, hasHeldSession } from './session-facts';

type Answerer = (asking: Asking) => Promise<boolean> | boolean;

const activeParties = ({ opened }: Asking) =>
  opened.parties.filter(({ withdrawn_at }) => withdrawn_at === null);
const respondentsOf = (asking: Asking) => activeParties(asking).filter(({ side }) => side === 'respondent');
const exists = async (query: Knex.QueryBuilder): Promise<boolean> => (await query.first('id')) !== undefined;

const ANSWERS: Record<CaseFact, Answerer> = {
  isTemplateSatisfied,
  isAnswered,
  needsHuman,
  isArchiveComplete,
  isOfflineMediaComplete,
  hasRespondent: (asking) =>
    respondentsOf(asking).some(({ name, phone_index }) => name !== '' && phone_index !== null),
  hasConsent,
  isReviewNotBegun: ({ opened: { row } }) => row.review_begun_at === null,
  isEveryoneWilling: (asking) => activeParties(asking).every(({ willingness }) => willingness === 'willing'),
  hasUnwillingParty: (asking) => activeParties(asking).some(({ willingness }) => willingness === 'unwilling'),
  isWithinReopenWindow: async ({ db, now, opened: { row } }) => {
    const days = await readSetting(db, 'reopen-days');
    return row.declined_at !== null && now.getTime() - row.declined_at.getTime() <= days * DAY_MS;
  },
  hasNoPendingExtension: async ({ db, opened }) =>
    !(await exists(db('extension_requests').where({ case_id: opened.row.id, state: 'pending' }))),
  hasPendingExtension: ({ db, opened }) =>
    exists(db('extension_requests').where({ case_id: opened.row.id, state: 'pending' })),
  isSuspended: ({ opened }) => opened.row.suspended_at !== null,
  isNotSuspended: ({ opened }) => opened.row.suspended_at === null,
  hasRecord: ({ db, opened }) => exists(db('mediation_records').where({ case_id: opened.row.id })),
  hasHeldSession: async ({ db, now, opened }) =>
    hasHeldSession({
      db,
      caseId: opened.row.id,
      now,
      strictRoomRule: await readSetting(db, 'strict-room-rule'),
    }),
  hasNoFutureBooking: async ({ db, now, opened }) =>
    !(await hasFutureBooking({ db, caseId: opened.row.id, now })),
  isSignedOrConcluded: ({ db, opened }) => isSignedOrConcluded({ db, row: opened.row }),
  isNotFirstReviewer: ({ actor, opened: { row } }) =>
    actor.kind !== 'staff' || row.first_reviewer_staff !== actor.id,
  // The first review belongs to whoever assigned the case, unless that account is gone (R21a).
  isAssigner: async ({ db, actor, opened: { row } }) => {
    if (actor.kind !== 'staff' || row.assigned_by_staff === null || row.assigned_by_staff === actor.id)
      return true;
    return !(await exists(db('admin_users').where({ id: row.assigned_by_staff, is_active: true })));
  },
};

const TURNS: Record<CaseTurn, Answerer> = {
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

export async function findFacts(asking: Asking, needs: readonly CaseFact[]): Promise<Facts> {
  const facts: Facts = {};
  for (const need of needs) facts[need] = await ANSWERS[need](asking);
  return facts;
}

export const findTurn = async (asking: Asking, turn: CaseTurn): Promise<boolean> => TURNS[turn](asking);

export const isApplicantEditable = ({ row }: OpenedCase): boolean =>
  APPLICANT_EDITABLE_STATES.includes(row.state);
