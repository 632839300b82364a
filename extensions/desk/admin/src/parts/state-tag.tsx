/** The state of a case as a word; its colour says whose turn it is. */
import { CASE_STATES, type CaseState, type Outcome, OUTCOMES } from '@tiaohe/config';
import { Tag, type Tone } from './tag';

// prettier-ignore
const TONES: Record<CaseState, Tone> = {
  'draft': 'neutral', 'submitted': 'primary', 'returned': 'neutral', 'awaiting-supplement': 'neutral', 're-review': 'primary',
  'confirming': 'alternative', 'manual-follow-up': 'warning', 'awaiting-acceptance': 'primary', 'awaiting-assignment': 'primary',
  'mediating': 'secondary', 'closing': 'warning', 'closed': 'success', 'archive-first-review': 'primary',
  'archive-final-review': 'primary', 'archive-returned': 'warning', 'archived': 'success', 'not-accepted': 'neutral',
  'declined': 'neutral', 'withdrawn': 'neutral', 'merged': 'neutral',
};

export const StateTag = ({ state }: { state: CaseState }) => (
  <Tag tone={TONES[state]}>{CASE_STATES[state].label}</Tag>
);

export const OutcomeTag = ({ outcome }: { outcome: Outcome | null }) =>
  outcome ? (
    <Tag tone={['success', 'partial', 'success-confirmation'].includes(outcome) ? 'success' : 'neutral'}>
      {OUTCOMES[outcome]}
    </Tag>
  ) : null;
