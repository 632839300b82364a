/** How a state looks at a glance: one colour has one meaning everywhere. */
import { CASE_STATES, type CaseBrief, type CaseState } from '@tiaohe/config';

export type Tone = 'plain' | 'active' | 'wait' | 'good' | 'bad';

/** States that ended without mediation. */
const ENDED_EARLY: readonly CaseState[] = ['not-accepted', 'declined', 'withdrawn', 'merged'];

export function toneOf({ state, isOverdue }: Pick<CaseBrief, 'state' | 'isOverdue'>): Tone {
  if (isOverdue) return 'bad';
  if (state === 'returned' || state === 'awaiting-supplement' || state === 'archive-returned') return 'wait';
  if (ENDED_EARLY.includes(state) || state === 'draft') return 'plain';
  return CASE_STATES[state].phase === 'done' ? 'good' : 'active';
}
