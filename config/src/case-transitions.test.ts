import {
  CASE_ACTIONS,
  CASE_EFFECTS,
  CASE_FACT_CODES,
  CASE_STATE_CODES,
  CASE_STATES,
  CASE_TURNS,
  FROZEN_STATES,
  NOTICES,
  OPEN_STATES,
  transitionOf,
  type CaseAction,
  type CaseState,
} from './index';

/** Where a row may lead from one state: its end, and the end of its turn. */
const endsOf = (action: CaseAction, state: CaseState): CaseState[] => {
  const { to, unless } = transitionOf(action);
  return [to, ...(unless ? [unless.to] : [])].map((end) => (end === 'same' ? state : end));
};
const endsFrom = (state: CaseState) =>
  CASE_ACTIONS.filter((action) => transitionOf(action).from.includes(state)).flatMap((action) =>
    endsOf(action, state),
  );

describe('the table', () => {
  it('reaches every state from draft', () => {
    const reached = new Set<CaseState>(['draft']);
    for (const from of reached) endsFrom(from).forEach((end) => reached.add(end));

    expect([...reached].sort()).toEqual([...CASE_STATE_CODES].sort());
  });

  it('lets every open case come to an end', () => {
    const stuck = OPEN_STATES.filter((from) => {
      const reached = new Set<CaseState>([from]);
      for (const next of reached) endsFrom(next).forEach((end) => reached.add(end));
      return ![...reached].some((end) => CASE_STATES[end].phase === 'done');
    });

    expect(stuck).toEqual([]);
  });

  it('leaves a case alone only once it waits for nobody', () => {
    const without = CASE_STATE_CODES.filter((from) => endsFrom(from).every((end) => end === from));

    expect(without).toEqual(['not-accepted', 'withdrawn', 'merged']);
    expect(without.every((word) => CASE_STATES[word].waitsFor === 'nobody')).toBe(true);
  });

  it('opens an archive through one action alone', () => {
    const leaving = CASE_ACTIONS.filter((word) =>
      FROZEN_STATES.some((from) => transitionOf(word).from.includes(from)),
    );

    expect(leaving).toEqual(['reopen-archive']);
  });

  it('keeps the system out of everything that a person must decide', () => {
    const automatic = CASE_ACTIONS.filter((word) =>
      transitionOf(word).by.some(({ hat }) => hat === 'system'),
    );

    expect(automatic).toEqual(['supplement', 'confirm-willing', 'hand-to-human', 'decline', 'resume']);
  });

  it('gives every hat but the system a permission to show', () => {
    const open = CASE_ACTIONS.filter((word) =>
      transitionOf(word).by.some(({ hat, permission }) => hat !== 'system' && !permission),
    );

    expect(open).toEqual([]);
  });

  it('names every effect, fact and turn of the vocabulary, and no other', () => {
    const rows = CASE_ACTIONS.map(transitionOf);
    const ends = rows.flatMap((row) => (row.unless ? [row, row.unless] : [row]));

    expect([...new Set(ends.flatMap(({ after }) => after))].sort()).toEqual(Object.keys(CASE_EFFECTS).sort());
    expect([...new Set(rows.flatMap(({ needs }) => needs))].sort()).toEqual([...CASE_FACT_CODES].sort());
    expect([...new Set(rows.flatMap(({ unless }) => (unless ? [unless.turn] : [])))].sort()).toEqual(
      Object.keys(CASE_TURNS).sort(),
    );
    expect(ends.flatMap(({ tell }) => tell).filter((event) => !Object.hasOwn(NOTICES, event))).toEqual([]);
  });
});
