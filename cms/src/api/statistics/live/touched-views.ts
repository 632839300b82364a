/** Which views a move of a case changes: screens ask for these again, and for no others. */
import { CASE_STATES, type CaseState, type StatisticsView } from '@tiaohe/config';

const HANDED_IN: readonly StatisticsView[] = [
  'overview',
  'trend',
  'categories',
  'organisations',
  'sources',
  'waterfall',
  'bubble',
  'hours',
  'funnel',
  'backlog',
];
const TAKEN: readonly StatisticsView[] = ['overview', 'mediators', 'bubble', 'funnel'];
const ENDED: readonly StatisticsView[] = [
  'overview',
  'trend',
  'organisations',
  'mediators',
  'outcomes',
  'waterfall',
  'bubble',
  'funnel',
  'backlog',
];
const NOW: readonly StatisticsView[] = ['overview'];
const FILED: readonly StatisticsView[] = ['overview', 'funnel'];

const TOUCHED_BY_REACHING: Record<CaseState, readonly StatisticsView[]> = {
  draft: HANDED_IN,
  submitted: HANDED_IN,
  returned: NOW,
  'awaiting-supplement': NOW,
  're-review': NOW,
  confirming: NOW,
  'manual-follow-up': NOW,
  'awaiting-acceptance': NOW,
  'awaiting-assignment': TAKEN,
  mediating: TAKEN,
  closing: NOW,
  closed: ENDED,
  'archive-first-review': NOW,
  'archive-final-review': NOW,
  'archive-returned': FILED,
  archived: FILED,
  'not-accepted': ENDED,
  declined: ENDED,
  withdrawn: ENDED,
  merged: ENDED,
};
export const ALL_TOUCHED: readonly StatisticsView[] = [...new Set(Object.values(TOUCHED_BY_REACHING).flat())];

/** What is no move (a rating, a booking) changes at most the figures about now. */
export function touchedViews({
  from,
  to,
}: {
  from: CaseState | null;
  to: CaseState | null;
}): readonly StatisticsView[] {
  if (!to) return NOW;
  const reached = TOUCHED_BY_REACHING[to];
  // Whoever comes back from an end takes its figures back as well.
  const isOtherPhase = from !== null && CASE_STATES[from].phase !== CASE_STATES[to].phase;
  return isOtherPhase ? [...new Set([...TOUCHED_BY_REACHING[from], ...reached])] : reached;
}
