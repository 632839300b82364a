import { touchedViews } from './touched-views';

it('names for a closed case what counts closed cases, and no more', () => {
  expect([...touchedViews({ from: 'closing', to: 'closed' })].sort()).toEqual([
    'backlog',
    'bubble',
    'funnel',
    'mediators',
    'organisations',
    'outcomes',
    'overview',
    'trend',
    'waterfall',
  ]);
});

it('names only the figures about now for a step that no sum counts, and for what is no move', () => {
  expect([
    touchedViews({ from: 'submitted', to: 'confirming' }),
    touchedViews({ from: 'mediating', to: null }),
  ]).toEqual([['overview'], ['overview']]);
});

it('takes an end back where a case goes on', () => {
  expect(touchedViews({ from: 'declined', to: 'manual-follow-up' })).toContain('backlog');
});
