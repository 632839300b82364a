import { CASE_STATE_CODES } from '@tiaohe/config';
import { stageOfState } from './stage-of-state';

const REACHED = ['applied', 'accepted', 'assigned', 'closed', 'success', 'archived'];

it('finds the stage that a state has reached', () => {
  const stages = Object.fromEntries(
    CASE_STATE_CODES.map((state) => [state, REACHED[stageOfState(REACHED, state)]]),
  );

  expect(stages).toEqual({
    draft: undefined,
    submitted: 'applied',
    returned: 'applied',
    'awaiting-supplement': 'applied',
    're-review': 'applied',
    confirming: 'applied',
    'manual-follow-up': 'applied',
    'awaiting-acceptance': 'applied',
    'awaiting-assignment': 'accepted',
    mediating: 'assigned',
    closing: 'assigned',
    closed: 'closed',
    'archive-first-review': 'closed',
    'archive-final-review': 'closed',
    'archive-returned': 'closed',
    archived: 'archived',
    'not-accepted': undefined,
    declined: undefined,
    withdrawn: undefined,
    merged: undefined,
  });
});

it('finds a stage named by a state itself first', () => {
  expect(stageOfState(['submitted', 'mediating', 'closed'], 'mediating')).toBe(1);
});

it('knows no place for news about no case', () => {
  expect(stageOfState(REACHED, null)).toBe(-1);
});
