import { CASE_FACTS, transitionOf, type CaseAction, type CaseFact, type OfferedAction } from '@tiaohe/config';
import { arrangeActions, lackingOf } from './arrange-actions';

const offer = (action: CaseAction, ...lacking: CaseFact[]): OfferedAction => ({
  action,
  label: transitionOf(action).label,
  asks: [],
  ready: lacking.length === 0,
  missing: lacking.map((fact) => ({ fact, ...CASE_FACTS[fact] })),
});
const names = (...offered: OfferedAction[]) => {
  const { main, others } = arrangeActions(offered);
  return [main?.action ?? null, others.map(({ action }) => action)];
};

it('gives the button to what one came for, even while something is missing', () => {
  expect(names(offer('recuse'), offer('request-extension'), offer('request-closing', 'hasRecord'))).toEqual([
    'request-closing',
    ['request-extension', 'recuse'],
  ]);
});

it('never gives the button to what one should think about twice', () => {
  expect(names(offer('withdraw'), offer('return-to-mediation'))).toEqual([
    null,
    ['withdraw', 'return-to-mediation'],
  ]);
});

it('hides what has no sense now: to resume what runs, to take back what is being read', () => {
  expect(
    names(offer('resume', 'isSuspended'), offer('retract', 'isReviewNotBegun'), offer('suspend')),
  ).toEqual(['suspend', []]);
});

it('opens the archive form while its reasons can stand in for a missing file', () => {
  expect(lackingOf(offer('submit-archive', 'isArchiveComplete'))).toEqual([]);
  expect(lackingOf(offer('submit-archive', 'isOfflineMediaComplete')).map(({ fact }) => fact)).toEqual([
    'isOfflineMediaComplete',
  ]);
});
