import fc from 'fast-check';
import {
  CASE_ACTIONS,
  CASE_FACT_CODES,
  CASE_STATE_CODES,
  CASE_TURNS,
  ERRORS,
  PERMISSION_CODES,
  offerActions,
  planTransition,
  transitionOf,
  type Attempt,
  type CaseAction,
  type CaseFact,
  type CaseState,
  type CaseTurn,
  type Facts,
  type Hat,
  type Standing,
  type Turns,
} from './index';

const HATS: readonly Hat[] = ['applicant', 'respondent', 'mediator', 'staff', 'system'];
const TURNS = Object.keys(CASE_TURNS) as CaseTurn[];
const ASKED = [...new Set(CASE_ACTIONS.flatMap((action) => [...transitionOf(action).asks]))];
const EVERYBODY: Standing = { hats: HATS, permissions: new Set(PERMISSION_CODES) };
const ALL_TRUE: Facts = Object.fromEntries(CASE_FACT_CODES.map((fact) => [fact, true]));

/** Where a row may lead from one state: its end, and the end of its turn. */
const endsOf = (action: CaseAction, state: CaseState): CaseState[] => {
  const { to, unless } = transitionOf(action);
  return [to, ...(unless ? [unless.to] : [])].map((end) => (end === 'same' ? state : end));
};

const action = fc.constantFrom(...CASE_ACTIONS);
const subset = <T>(words: readonly T[]) => fc.subarray([...words]);
const standing: fc.Arbitrary<Standing> = fc.record({
  hats: subset(HATS),
  permissions: subset(PERMISSION_CODES).map((words) => new Set(words)),
});
const facts: fc.Arbitrary<Facts> = fc.dictionary(fc.constantFrom<CaseFact>(...CASE_FACT_CODES), fc.boolean());
const turns: fc.Arbitrary<Turns> = fc.dictionary(fc.constantFrom<CaseTurn>(...TURNS), fc.boolean());
const given = subset(ASKED).map((words) => new Set(words));
const state = fc.constantFrom<CaseState>(...CASE_STATE_CODES);
const attempt: fc.Arbitrary<Attempt> = fc.record({ state, action, standing, facts, turns, given });
/** As `attempt`, by somebody who lacks nothing: so that many plans succeed. */
const able: fc.Arbitrary<Attempt> = fc.record({
  state,
  action,
  turns,
  standing: fc.constant(EVERYBODY),
  facts: fc.constant(ALL_TRUE),
  given: fc.constant(new Set(ASKED)),
});

describe('planTransition', () => {
  it('stays inside the table whatever is tried, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(attempt, able), { maxLength: 60 }), (tries) => {
        let now: CaseState = 'draft';
        for (const one of tries) {
          const plan = planTransition({ ...one, state: now });
          if (!plan.ok) continue;
          expect(transitionOf(one.action).from).toContain(now);
          expect(endsOf(one.action, now)).toContain(plan.to);
          expect(plan.from).toBe(now);
          now = plan.to;
        }
        expect(CASE_STATE_CODES).toContain(now);
      }),
    );
  });

  it('refuses with a code that has a sentence, and says what is missing', () => {
    fc.assert(
      fc.property(attempt, (one) => {
        const plan = planTransition(one);
        if (plan.ok) return;
        expect(ERRORS[plan.code].message).toMatch(/\p{Script=Han}/u);
        if ('missing' in plan) {
          expect(plan.missing.length).toBeGreaterThan(0);
          for (const { field, message } of plan.missing)
            expect([field, message].every((text) => text.length > 0)).toBe(true);
        }
      }),
    );
  });

  it('lets nobody through who has no door, whatever the facts', () => {
    fc.assert(
      fc.property(attempt, (one) => {
        const hasDoor = transitionOf(one.action).by.some(
          ({ hat, permission }) =>
            one.standing.hats.includes(hat) && (!permission || one.standing.permissions.has(permission)),
        );
        expect(planTransition(one).ok && !hasDoor).toBe(false);
      }),
    );
  });

  it('never turns a yes into a no when one more fact becomes true', () => {
    fc.assert(
      fc.property(attempt, fc.constantFrom<CaseFact>(...CASE_FACT_CODES), (one, fact) => {
        const more = { ...one, facts: { ...one.facts, [fact]: true } };
        if (planTransition(one).ok) expect(planTransition(more)).toEqual(planTransition(one));
      }),
    );
  });

  it('takes a fact that nobody looked up for a no', () => {
    const closing: Attempt = {
      state: 'closing',
      action: 'close',
      standing: EVERYBODY,
      facts: {},
      given: new Set(),
    };

    expect(planTransition(closing)).toMatchObject({
      ok: false,
      code: 'ACTION_NOT_READY',
      missing: [{ fact: 'isSignedOrConcluded' }],
    });
  });

  it('answers SESSION_REQUIRED when a case would close without a held session', () => {
    const asked: Attempt = {
      state: 'mediating',
      action: 'request-closing',
      standing: EVERYBODY,
      facts: { ...ALL_TRUE, hasHeldSession: false },
      given: new Set(['outcome']),
    };

    expect(planTransition(asked)).toMatchObject({
      ok: false,
      code: 'SESSION_REQUIRED',
      missing: [{ fact: 'hasHeldSession' }],
    });
  });

  it('asks every person for the input of the row, by field', () => {
    const assign: Attempt = {
      state: 'awaiting-assignment',
      action: 'assign',
      standing: EVERYBODY,
      facts: ALL_TRUE,
      given: new Set(),
    };

    expect(planTransition(assign)).toMatchObject({
      ok: false,
      missing: [{ fact: 'input', field: 'mediators' }],
    });
  });
});

describe('offerActions', () => {
  it('offers exactly what planTransition would let through once the input is given', () => {
    fc.assert(
      fc.property(state, standing, facts, (from, who, known) => {
        const person = { ...who, hats: who.hats.filter((hat) => hat !== 'system') };
        const ready = offerActions(from, person, known)
          .filter((offer) => offer.ready)
          .map((offer) => offer.action);
        const passing = CASE_ACTIONS.filter(
          (word) =>
            planTransition({
              state: from,
              action: word,
              standing: person,
              facts: known,
              given: new Set(ASKED),
            }).ok,
        );
        expect(ready).toEqual(passing);
      }),
    );
  });

  it('offers a robot nothing', () => {
    const robot: Standing = { hats: ['system'], permissions: new Set() };

    expect(CASE_STATE_CODES.flatMap((from) => offerActions(from, robot, ALL_TRUE))).toEqual([]);
  });
});
